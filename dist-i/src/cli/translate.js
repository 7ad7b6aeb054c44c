import { isShipped } from '../translate/parts.js';
import { batchText } from '../reports/translation/batch.js';
import { conversionText } from '../reports/translation/conversion.js';
import { translationText } from '../reports/translation/reduction.js';
import { windowText } from '../reports/translation/window.js';
import { translateRequires } from '../reports/usage.js';
import { scaleBatch } from '../translate/batch.js';
import { convert } from '../translate/convert.js';
import { hasSwitch, named, partNamed, } from '../translate/frameworks/index.js';
import { translate } from '../translate/translate.js';
import { windowOf } from '../translate/window.js';
import { oneOf } from './choose.js';
import { Failure } from './failure.js';
import { askedOf } from './translate-options.js';
/**
 * What was asked for, as data and as text: a translation, another batch size, another framework, in this order; and whether
 * there is an equivalent. @throws Failure for wrong usage
 */
export function translated(flags, paint) {
    const results = {};
    const texts = [];
    const told = (name, result, text) => {
        results[name] = result;
        texts.push(text);
        return !('kind' in result && result.kind === 'refused');
    };
    const symbolic = (part) => {
        results['symbolic'] = [part];
    };
    const isFound = answered(flags, askedOf(flags), paint, told, symbolic);
    return { results, text: `${texts.join('\n\n')}\n`, isFound };
}
/** Each answer stands on the one before, up to the first that is refused. */
function answered(flags, asked, paint, told, symbolic) {
    const { from, to, window, toWindow, gradientTimes, framework } = asked;
    let setup = toldSetup(flags, framework, asked.entry);
    // In data there is no λ: a rate of 1 would look like one that was given.
    if (setup.isSymbolic)
        symbolic('rate');
    const now = (found) => {
        setup = { ...setup, setup: found };
    };
    // What divides what, in the window that there will be.
    const shown = toWindow ?? window;
    const isParted = shown !== undefined && (shown.accumulation !== undefined || shown.replicas !== undefined);
    if (to !== undefined && isSumOrMean(to) && isParted) {
        const found = windowOf(shown, to);
        told('window', found, windowText(found, shown, to, paint));
    }
    if (gradientTimes !== undefined) {
        const found = understood(() => translate(setup.setup, { gradientTimes }));
        if (!told('translation', found, translationText(found, { named: setup, asked: { gradientTimes }, paint })))
            return false;
        if (found.kind !== 'refused')
            now(found.setup);
    }
    else if (from !== undefined && to !== undefined && window) {
        const over = { from, to, batchSize: sizeOf(window) };
        const found = understood(() => translate(setup.setup, over));
        const isAsked = toWindow === undefined &&
            flags.toFramework === undefined &&
            flags.accumulation === undefined &&
            flags.replicas === undefined;
        if (from !== to || isAsked || found.kind === 'refused')
            if (!told('translation', found, translationText(found, { named: setup, asked: over, paint })))
                return false;
        if (found.kind !== 'refused')
            now(found.setup);
    }
    if (to !== undefined && window && toWindow) {
        const options = { reducedBy: to, batchSize: sizeOf(window), toBatchSize: sizeOf(toWindow), ...asked.batch };
        const found = understood(() => scaleBatch(setup.setup, options));
        const view = { named: setup, from: options.batchSize, to: options.toBatchSize, reducedBy: to, paint };
        if (!told('batch', found, batchText(found, view)))
            return false;
        if (found.kind !== 'refused')
            now(found.setup);
    }
    if (asked.target === undefined)
        return true;
    const found = convert(setup, asked.target.framework, asked.target.entry);
    const { named: _, ...plain } = { named: undefined, ...found };
    return told('conversion', plain, conversionText(found, setup, paint));
}
const isSumOrMean = (reduction) => reduction === 'sum' || reduction === 'mean';
const sizeOf = ({ batchSize, accumulation = 1, replicas = 1 }) => batchSize * accumulation * replicas;
/** What the library refuses, as wrong usage: its sentence without the name of the function. */
function understood(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof RangeError)
            throw new Failure(error.message.replace(/^\w+: /, ''));
        throw error;
    }
}
function toldSetup(flags, framework, entry) {
    const epsilon = entry.parts.epsilon ? 'epsilon' : entry.parts.normEpsilon ? 'normEpsilon' : 'rootEpsilon';
    const options = [
        ['--lr', 'rate', flags.lr],
        ['--eps', epsilon, flags.eps],
        ['--momentum', 'momentum', flags.momentum],
        ['--weight-decay', entry.parts.weightDecay ? 'weightDecay' : 'decay', flags.weightDecay],
    ];
    const { l2: penalty, lossScale, average, warmup, scheduleSteps } = flags;
    const numbers = { penalty, lossScale, average, warmup, scheduleSteps };
    for (const [option, part, value] of options) {
        if (value === undefined)
            continue;
        if (entry.parts[part] === undefined)
            throw new Failure(translateRequires.noSuchPart(entry.call, option, Object.values(entry.parts).map(([called]) => called)));
        numbers[part] = value;
    }
    for (const setting of flags.set ?? []) {
        const [, called, text] = /^([^=]+)=(.+)$/.exec(setting) ?? [];
        const part = called === undefined ? undefined : partNamed(entry, called);
        if (called !== undefined && part === undefined)
            throw new Failure(translateRequires.noSuchPart(entry.call, called, Object.values(entry.parts).map(([one]) => one)));
        const value = Number(text);
        if (part === undefined || Number.isNaN(value))
            throw new Failure(translateRequires.setting(setting));
        numbers[part] = value;
    }
    const coupling = flags.decay === undefined
        ? undefined
        : oneOf('decay', flags.decay, ['coupled', 'decoupled', 'independent'], (one) => one);
    const { nesterov = false, amsgrad = false, centered = false } = flags;
    for (const [one, isOn] of Object.entries({ nesterov, amsgrad, centered }))
        // Rules that are known by their degrees have the same in every form.
        if (isOn && !hasSwitch(entry, one) && !(typeof entry.rule === 'string' && isShipped(entry.rule)))
            throw new Failure(translateRequires.noSuchForm(entry.call, `--${one}`));
    const made = named(framework, entry, {
        numbers,
        coupling,
        clip: clipOf(flags, framework),
        switches: { nesterov, amsgrad, centered },
        symbols: true,
    });
    if (typeof made === 'string')
        throw new Failure(translateRequires.missing(entry.call, entry.parts[made]?.[0] ?? made, { rate: '--lr', momentum: '--momentum' }[made]));
    return made;
}
function clipOf({ clipValue, clipNorm, clipGlobalNorm, clipAdaptive }, framework) {
    const asked = [
        ...(clipValue === undefined ? [] : [{ by: 'value', threshold: clipValue }]),
        ...(clipNorm === undefined ? [] : [{ by: 'norm', threshold: clipNorm }]),
        ...(clipGlobalNorm === undefined ? [] : [{ by: 'global-norm', threshold: clipGlobalNorm }]),
        ...(clipAdaptive === undefined ? [] : [{ by: 'adaptive-norm', threshold: clipAdaptive, floor: 0 }]),
    ];
    if (asked.length > 1)
        throw new Failure(translateRequires.oneClip);
    const [clip] = asked;
    if (clip !== undefined && framework.clips[clip.by] === undefined)
        throw new Failure(translateRequires.noClip(framework.title, clip.by));
    return clip;
}
