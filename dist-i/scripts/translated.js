/**
 * `npm run translated`: holds what `equistep translate --framework` knows of PyTorch, Keras and optax against those that
 * are installed: names, defaults, and that a translated set-up ends where the first did, bit for bit; that a conversion
 * does; that a bound holds; and that the gap of a rule for another batch size shrinks as the rule says.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { scaleBatch } from '../src/translate/batch.js';
import { convert } from '../src/translate/convert.js';
import { frameworks, named } from '../src/translate/frameworks/index.js';
import { translate } from '../src/translate/translate.js';
import { python } from './python.js';
import { root } from './root.js';
const factor = 256;
/** Parts by a framework's own names; betas[0] and betas[1] are one argument. */
function argumentsOf(parts) {
    const all = {};
    for (const [called, value] of parts) {
        const [name, place] = called.split('[');
        if (place === undefined)
            all[name] = value;
        else
            (all[name] ??= [])[Number.parseInt(place, 10)] = value;
    }
    return all;
}
/** What is compared with a gradient, and not added to it, must be larger to be felt. */
const large = { epsilon: 2, normEpsilon: 8 };
/**
 * What is asked of one optimizer: its defaults, with whatever is added to a gradient large enough to be felt. Undefined
 * where there is no translation.
 */
function asked(framework, entry) {
    const felt = [
        'decay',
        'weightDecay',
        'adamDecay',
        'epsilon',
        'normEpsilon',
        'rootEpsilon',
        'l1',
        'l2',
        'beta',
        'fMin',
        'lambda',
        'noise',
    ].filter((part) => entry.parts[part] !== undefined);
    const without = Object.entries(entry.parts).filter(([part, [, byDefault]]) => part !== 'rate' && byDefault === undefined);
    const numbers = {
        rate: entry.parts.rate?.[1] ?? 1 / 16,
        ...Object.fromEntries([...felt, ...without.map(([part]) => part)].map((part) => [part, large[part] ?? 1 / 64])),
    };
    const setup = named(framework, entry, { numbers, switches: { nesterov: false, amsgrad: false, centered: false } });
    if (typeof setup === 'string')
        throw new TypeError(`${entry.call} has no default for ${setup}`);
    const translation = translate(setup.setup, { from: 'mean', to: 'sum', batchSize: factor });
    // What is approximate is held to its bound below.
    if (translation.kind !== 'equivalent')
        return undefined;
    const told = translation.changes.filter(({ name }) => entry.parts[name] !== undefined);
    return {
        call: entry.call,
        factor,
        arguments: argumentsOf(Object.values(entry.parts).map(([called, value]) => [called, value ?? null])),
        before: argumentsOf(told.map(({ name, value }) => [setup.nameOf(name), value])),
        after: argumentsOf(told.map(({ name, after }) => [setup.nameOf(name), after])),
    };
}
const installed = ['pytorch', 'keras', 'optax'].map((name) => frameworks[name]);
const setups = installed.flatMap((framework) => Object.values(framework.entries).flatMap((entry) => asked(framework, entry) ?? []));
/** What is approximate for a constant of its own, or for its format, with what is said of how far. */
const bounds = installed.flatMap((framework) => Object.values(framework.entries).flatMap((entry) => {
    const numbers = { rate: 1 / 16, ...(entry.parts.normEpsilon && { normEpsilon: 0 }) };
    const setup = named(framework, entry, { numbers, switches: { nesterov: false, amsgrad: false, centered: false } });
    if (typeof setup === 'string')
        return [];
    const times = framework.title === 'PyTorch' ? 48 : factor;
    const found = translate(setup.setup, { gradientTimes: times });
    if (found.kind !== 'approximate')
        return [];
    const told = found.changes.filter(({ name }) => entry.parts[name] !== undefined);
    return [
        {
            call: entry.call,
            factor: times,
            before: argumentsOf(told.map(({ name, value }) => [setup.nameOf(name), value])),
            after: argumentsOf(told.map(({ name, after }) => [setup.nameOf(name), after])),
            bound: found.bound,
        },
    ];
}));
/** What is refused, whatever becomes of the rate. */
const refusedRules = ['radam', 'yogi-from-one-number', 'acprop', 'madgrad'];
const refusals = installed.flatMap(({ entries }) => Object.values(entries).flatMap(({ call, rule }) => (refusedRules.includes(rule) ? [{ call, factor }] : [])));
/** One optimizer of one framework in another, at numbers of few digits; nothing where it is refused. */
function conversionsOf(framework, entry, target) {
    const told = { rate: 1 / 8, momentum: 1 / 4, epsilon: 1 / 4, rootEpsilon: 1 / 4, decay: 1 / 4, weightDecay: 1 / 4 };
    const numbers = Object.fromEntries(Object.entries(told).filter(([part]) => entry.parts[part] !== undefined));
    const source = named(framework, entry, { numbers, switches: { nesterov: false, amsgrad: false, centered: false } });
    // What must be given is of rules without a definition, which are refused.
    if (typeof source === 'string')
        return [];
    const found = convert(source, target);
    // Adafactor has other slots for parameters of two axes; a regularizer belongs to a model.
    if (found.kind === 'refused' || found.regularizer !== undefined || source.name === 'adafactor')
        return [];
    const [difference, ...others] = found.differences.filter(({ isExact }) => !isExact);
    const exact = found.kind === 'equivalent';
    // Of what is approximate, only this has a bound that numbers can be put into here.
    if (!exact && (others.length > 0 || difference.of !== 'epsilon-before-correction' || framework.title !== 'Keras'))
        return [];
    const parts = Object.keys(entry.parts);
    return [
        {
            call: entry.call,
            before: argumentsOf(parts.map((part) => [source.nameOf(part), source.valueOf(part) ?? 0])),
            to: found.to.call,
            after: argumentsOf(Object.entries(found.arguments)),
            addedDecay: found.addedDecay ?? null,
            exact,
            epsilon: told.epsilon,
        },
    ];
}
const conversions = installed.flatMap((framework) => Object.values(framework.entries).flatMap((entry) => installed.filter((one) => one !== framework).flatMap((target) => conversionsOf(framework, entry, target))));
/** A clipped norm of PyTorch, with the bound that is told. */
const clips = [1 / factor, 48, factor].map((times) => {
    const clip = { by: 'global-norm', threshold: 1 / 2 };
    const fixed = { clipEpsilon: frameworks['pytorch'].clipEpsilon };
    const found = translate({ optimizer: { name: 'sgd' }, rate: 1, clip, fixed }, { gradientTimes: times });
    if (found.kind !== 'approximate' || found.bound.part !== 'clipEpsilon')
        throw new TypeError(found.kind);
    const { relative } = found.bound;
    return {
        call: 'torch.nn.utils.clip_grad_norm_',
        threshold: clip.threshold,
        after: found.setup.clip.threshold,
        factor: times,
        relative,
    };
});
/** Adam for a batch four times as large, where 1 − β is 1/32 and where it is a quarter of that. */
const growth = 4;
const scalings = [
    {
        call: 'torch.optim.Adam',
        growth,
        steps: [1 / 32, 1 / 128].map((h) => {
            const optimizer = { name: 'adam', beta1: 1 - h, beta2: 1 - h / 4, epsilon: 1 / 16 };
            const before = { optimizer, rate: Math.sqrt(h) };
            const found = scaleBatch(before, { reducedBy: 'mean', batchSize: 1, toBatchSize: growth });
            if (found.kind === 'refused')
                throw new TypeError(found.refusal.why);
            const after = found.setup;
            const written = ({ optimizer: { beta1, beta2, epsilon }, rate }) => ({
                lr: rate,
                betas: [beta1, beta2],
                eps: epsilon,
            });
            return { h, before: written(before), after: written(after) };
        }),
    },
];
const { stdout, error, status } = spawnSync(python, [join(root, 'scripts/translated.py')], {
    input: JSON.stringify({ setups, bounds, refusals, conversions, clips, scalings }),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
});
if (error || status !== 0) {
    console.error(`${python} did not answer: see adapters/README.md`);
    process.exit(3);
}
let failed = false;
for (const { call, wrong } of stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))) {
    failed ||= wrong.length > 0;
    console.log([`${wrong.length === 0 ? '✓' : '✗'} ${call}`, ...wrong.map((sentence) => `    ${sentence}`)].join('\n'));
}
process.exitCode = failed ? 1 : 0;
