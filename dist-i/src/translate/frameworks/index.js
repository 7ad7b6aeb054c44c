import { optimizerDefinitions } from '../../../spec/definitions/records.js';
import { pureNumbers } from '../../../spec/definitions/translation.js';
import { degreesOf, isGraded } from '../parts.js';
import { shippedNames, shippedRules } from '../shipped.js';
import { untranslatable } from '../translation.js';
import { keras } from './keras.js';
import { optax } from './optax.js';
import { pytorch } from './pytorch.js';
import { tfjs } from './tfjs.js';
export const frameworks = { pytorch, keras, tfjs, optax };
const own = (name) => ({
    call: name,
    rule: name === 'sgd' ? ({ momentum, nesterov }) => (momentum ? (nesterov ? 'nesterov' : 'momentum') : 'sgd') : name,
    parts: Object.fromEntries(['rate', ...Object.keys(optimizerDefinitions[name === 'sgd' ? 'momentum' : name].hyperParameters), 'decay'].map((part) => [part, [part]])),
    decay: 'coupled',
});
const shipped = (name) => ({
    call: name,
    rule: name,
    parts: Object.fromEntries(['rate', ...Object.keys(shippedRules[name].hyperParameters), 'decay'].map((part) => [part, [part]])),
    decay: 'decoupled',
});
/** The specification's own names, where no framework is named. */
export const specification = {
    title: '',
    entries: {
        ...Object.fromEntries(Object.keys(optimizerDefinitions).map((name) => [name, own(name)])),
        adamw: { ...own('adam'), decay: 'decoupled' },
        ...Object.fromEntries(shippedNames.map((name) => [name, shipped(name)])),
        ...Object.fromEntries(untranslatable.map((name) => [name, { call: name, rule: name, parts: { rate: ['rate'] } }])),
    },
    clips: {
        value: 'clip value',
        norm: 'clip norm',
        'global-norm': 'clip global norm',
        'adaptive-norm': 'clip adaptive norm',
    },
    penalty: 'penalty',
    lossScale: 'loss scale',
};
const off = { momentum: true, nesterov: false, amsgrad: false, centered: false };
/** Whether an optimizer has another form with it. */
export const hasSwitch = ({ rule }, one) => typeof rule === 'function' && rule({ ...off, [one]: true }) !== rule(off);
/** The part of an entry that goes by this name, ours or its own. */
export const partNamed = ({ parts }, name) => Object.entries(parts).find(([part, [called]]) => part === name || called === name)?.[0];
/**
 * The set-up that a framework has, with its defaults for what was not given; a string names the part that has none and
 * must be given.
 */
export function named(framework, entry, { numbers, coupling = entry.decay, clip, switches, symbols = false }) {
    const valueOf = (part) => numbers[part] ?? entry.parts[part]?.[1];
    const rule = typeof entry.rule === 'function'
        ? entry.rule({ ...switches, momentum: (valueOf('momentum') ?? 0) !== 0 })
        : entry.rule;
    const isSymbolic = symbols && valueOf('rate') === undefined;
    const rate = isSymbolic ? 1 : valueOf('rate');
    const missing = Object.entries(entry.parts).find(([part]) => framework.title !== '' && valueOf(part) === undefined && !(part === 'rate' && isSymbolic))?.[0];
    if (rate === undefined || missing !== undefined)
        return missing ?? 'rate';
    const graded = isGraded(rule) ? degreesOf(rule) : undefined;
    const known = Object.keys(graded?.hyperParameters ?? {});
    const hyper = known.flatMap((part) => (valueOf(part) === undefined ? [] : [[part, valueOf(part)]]));
    const decay = valueOf('decay');
    const divided = clip !== undefined && framework.clipEpsilon !== undefined && { clipEpsilon: framework.clipEpsilon };
    const momentumDecay = rule === 'nadam' && valueOf('momentumDecay') === undefined ? [['momentumDecay', 1]] : [];
    const setup = {
        optimizer: {
            name: rule,
            ...Object.fromEntries([...hyper, ...momentumDecay]),
            ...(decay !== undefined && decay !== 0 && coupling && { decay: { coupling, coefficient: decay } }),
        },
        rate,
        ...(clip && { clip }),
        ...(numbers.penalty !== undefined && { penalty: numbers.penalty }),
        ...(numbers.lossScale !== undefined && { lossScale: numbers.lossScale }),
        ...Object.fromEntries(pureNumbers.flatMap((part) => (numbers[part] === undefined ? [] : [[part, numbers[part]]]))),
        ...((entry.fixed || divided) && { fixed: { ...entry.fixed, ...divided } }),
    };
    const others = {
        clip: clip ? (framework.clips[clip.by] ?? clip.by) : 'clip',
        penalty: framework.penalty,
        lossScale: framework.lossScale,
        average: 'average of parameters',
        scheduleSteps: 'schedule',
    };
    const degrees = graded?.slots ?? {};
    const name = Object.entries(framework.entries).find(([, one]) => one === entry)?.[0] ?? rule;
    const nameOf = (part) => entry.parts[part]?.[0] ?? others[part] ?? part;
    const chosen = Object.keys(switches).filter((one) => switches[one] && hasSwitch(entry, one));
    return { framework, name, entry, setup, switches: chosen, degrees, isSymbolic, valueOf, nameOf };
}
