import { optimizerDefinitions } from '../../spec/definitions/records.js';
import { isCatalogued, isShipped } from './parts.js';
import { named } from './frameworks/index.js';
const refused = (refusal) => ({ kind: 'refused', refusal });
/**
 * The same set-up in another framework, or with another optimizer: its names, its defaults and its conventions. Equal
 * in exact arithmetic, or approximate with what differs, or refused with the reason. Without `entry` the optimizer is
 * the one that takes equal steps, of those that the framework has: by its name first.
 */
export function convert(source, framework, entry) {
    const same = framework.entries[source.name];
    const entries = entry === undefined
        ? [...(same ? [same] : []), ...Object.values(framework.entries).filter((one) => one !== same)]
        : [entry];
    const all = entries.flatMap((one) => formsOf(one, source).map((form) => into(source, framework, one, form)));
    return (all.find(({ kind }) => kind === 'equivalent') ?? all.find(({ kind }) => kind === 'approximate') ?? nearest(all));
}
/** The refusal of what has the rule says more than that of what has another. */
const nearest = (all) => all.find((one) => one.kind === 'refused' && one.refusal.why !== 'other-rule') ?? all[0];
const forms = [
    { nesterov: false, amsgrad: false, centered: false },
    { nesterov: true, amsgrad: false, centered: false },
    { nesterov: false, amsgrad: true, centered: false },
    { nesterov: false, amsgrad: false, centered: true },
];
const formsOf = ({ rule }, { setup }) => {
    const momentum = 'momentum' in setup.optimizer && setup.optimizer.momentum !== 0;
    if (typeof rule !== 'function')
        return forms.slice(0, 1);
    const plain = rule({ ...forms[0], momentum });
    return forms.filter((form, i) => i === 0 || rule({ ...form, momentum }) !== plain);
};
/** Rules that differ in where the rate or ε stands, by their two names. */
const kin = {
    'momentum momentum-rate-inside': ['rate-in-velocity'],
    'nesterov nesterov-rate-inside': ['rate-in-velocity'],
    'rmsprop rmsprop-rate-inside': ['rate-in-velocity'],
    'centered-rmsprop centered-rmsprop-rate-inside': ['rate-in-velocity'],
    'adam adam-epsilon-hat': ['epsilon-before-correction'],
    'amsgrad amsgrad-epsilon-hat': ['epsilon-before-correction'],
    'adamax adamax-epsilon-in-norm': ['epsilon-elsewhere'],
};
function into(source, framework, entry, form) {
    const to = { framework: framework.title, call: entry.call };
    const given = source.setup.optimizer;
    const momentum = 'momentum' in given && given.momentum !== 0;
    const rule = typeof entry.rule === 'function' ? entry.rule({ ...form, momentum }) : entry.rule;
    if (isShipped(given.name))
        return { to, ...refused({ why: 'no-definition', rule: given.name }) };
    const relation = given.name === rule ? [] : (kin[`${given.name} ${rule}`] ?? kin[`${rule} ${given.name}`]);
    if (relation === undefined || !isCatalogued(rule) || !isCatalogued(given.name))
        return { to, ...refused({ why: 'other-rule', rule }) };
    if (entry.late !== source.entry.late)
        return { to, ...refused({ why: 'late' }) };
    const hyper = hyperParts(source.setup, entry);
    if ('kind' in hyper)
        return { to, ...hyper };
    const decay = decayParts(source, framework, entry, rule);
    if ('kind' in decay)
        return { to, ...decay };
    const clip = clipParts(source, framework);
    if ('kind' in clip)
        return { to, ...clip };
    const numbers = { ...hyper.numbers, ...(decay.decay === undefined ? {} : { decay: decay.decay }) };
    const made = named(framework, entry, { numbers, coupling: entry.decay, clip: source.setup.clip, switches: form });
    if (typeof made === 'string')
        throw new TypeError(`${entry.call} needs ${made}`);
    const target = { ...made, isSymbolic: source.isSymbolic };
    const differences = [
        ...relation.flatMap((of) => relationOf(of, source.setup)),
        ...hyper.differences,
        ...decay.differences,
        ...clip.differences,
    ];
    return {
        kind: differences.every(({ isExact }) => isExact) ? 'equivalent' : 'approximate',
        to,
        changes: [
            ...changesBetween(source, target, numbers).filter(({ name, value, after }) => name !== 'decay' || after !== 0 || value === 0),
            ...besideChanges(source, target, decay.beside),
        ],
        arguments: argumentsOf(target, numbers, form),
        ...decay.beside,
        differences,
        named: target,
    };
}
function relationOf(of, { optimizer }) {
    const { epsilon = 0, beta2 = 0, momentum = 0 } = optimizer;
    if (of === 'epsilon-before-correction')
        return epsilon === 0 ? [] : [{ of, isExact: false, epsilon, beta2 }];
    if (of === 'epsilon-elsewhere')
        return epsilon === 0 ? [] : [{ of, isExact: false, epsilon }];
    return of === 'rate-in-velocity' && momentum !== 0 ? [{ of, isExact: true }] : [];
}
/** The numbers of the rule itself. What the target has and the source does not is zero there. */
function hyperParts({ optimizer, rate, fixed = {} }, entry) {
    const { clipEpsilon: _, ...withoutClip } = fixed;
    const own = Object.keys(optimizerDefinitions[optimizer.name].hyperParameters);
    const values = {
        ...withoutClip,
        ...Object.fromEntries(own.map((part) => [part, optimizer[part] ?? withoutClip[part] ?? 0])),
    };
    const has = (part) => entry.parts[part] !== undefined;
    const differences = [];
    for (const [one, other, power] of [
        ['epsilon', 'rootEpsilon', 2],
        ['rootEpsilon', 'epsilon', 1 / 2],
    ]) {
        const epsilon = values[one] ?? 0;
        if (epsilon === 0 || has(one) || !has(other) || (values[other] ?? 0) !== 0)
            continue;
        values[other] = epsilon ** power;
        values[one] = 0;
        differences.push({
            of: 'epsilon-elsewhere',
            isExact: false,
            epsilon: one === 'epsilon' ? epsilon : values[other],
        });
    }
    const numbers = { rate };
    for (const [part, value] of Object.entries(values)) {
        const constant = entry.fixed?.[part] ?? 0;
        if (has(part))
            numbers[part] = value;
        else if (constant !== value)
            return refused(constant === 0 ? { why: 'no-part', part, value } : { why: 'fixed', part, value, has: constant });
    }
    for (const part of Object.keys(entry.parts))
        if (part !== 'decay' && numbers[part] === undefined)
            numbers[part] = 0;
    return { numbers, differences };
}
/**
 * Decay and penalties: `l2(β)` adds 2βθ to the gradient, as coupled decay of 2β does. Decoupled decay is another thing,
 * but for plain descent.
 */
function decayParts({ framework: { regularizer: isPenalty }, setup }, framework, entry, rule) {
    const { optimizer, penalty = 0, clip } = setup;
    const { coupling, coefficient = 0 } = optimizer.decay ?? {};
    const ofLoss = isPenalty ? 2 * penalty : 0;
    const coupled = ofLoss + (coupling === 'coupled' ? coefficient : 0);
    const decoupled = coupling === 'decoupled' ? coefficient : 0;
    const plain = rule === 'sgd' && clip === undefined;
    const absent = entry.parts.decay === undefined ? {} : { decay: 0 };
    if (coupling === 'independent')
        return refused({ why: 'decoupled-decay', coefficient });
    if (plain && entry.decay !== undefined && entry.parts.decay !== undefined && coupled + decoupled !== 0) {
        const differences = [
            ...(ofLoss === 0 ? [] : [{ of: 'penalty-as-decay', isExact: true, penalty, decay: ofLoss }]),
            ...((coupled !== ofLoss && entry.decay === 'decoupled') || (decoupled !== 0 && entry.decay === 'coupled')
                ? [{ of: 'decay-of-plain-descent', isExact: true }]
                : []),
        ];
        return { decay: coupled + decoupled, beside: {}, differences };
    }
    if (decoupled !== 0 && (entry.decay !== 'decoupled' || entry.parts.decay === undefined))
        return refused({ why: 'decoupled-decay', coefficient: decoupled });
    const kept = decoupled === 0 ? absent : { decay: decoupled };
    if (coupled === 0)
        return { ...kept, beside: {}, differences: [] };
    // What stands in the loss is clipped; what an optimizer adds is not.
    if (framework.regularizer && (clip === undefined || coupled === ofLoss))
        return {
            ...kept,
            beside: { regularizer: coupled / 2 },
            differences: coupled === ofLoss ? [] : [{ of: 'penalty-as-decay', isExact: true, penalty: coupled / 2, decay: coupled }],
        };
    if (clip !== undefined && ofLoss !== 0)
        return refused({ why: 'clip-before-decay' });
    if (clip !== undefined && framework.regularizer)
        return refused({ why: 'clip-before-decay' });
    const differences = ofLoss === 0 ? [] : [{ of: 'penalty-as-decay', isExact: true, penalty, decay: ofLoss }];
    if (entry.decay === 'coupled' && entry.parts.decay !== undefined)
        return { decay: coupled, beside: {}, differences };
    if (framework.addsDecay && entry.decay === undefined)
        return { ...kept, beside: { addedDecay: coupled }, differences };
    return refused({ why: 'coupled-decay', coefficient: coupled });
}
function clipParts({ framework: from, setup: { clip } }, to) {
    if (clip === undefined)
        return { differences: [] };
    if (to.clips[clip.by] === undefined)
        return refused({ why: 'no-clip', by: clip.by });
    const epsilon = Math.abs((from.clipEpsilon ?? 0) - (to.clipEpsilon ?? 0));
    if (epsilon === 0 || clip.by === 'value')
        return { differences: [] };
    return { differences: [{ of: 'clip-epsilon', isExact: false, epsilon, relative: epsilon / clip.threshold }] };
}
/** Every number of the target, beside that of the source. */
function changesBetween(source, target, numbers) {
    const { optimizer, penalty, rate } = source.setup;
    const given = (name) => {
        if (name === 'rate')
            return [name, rate];
        // A penalty becomes decay.
        if (name === 'decay' && optimizer.decay === undefined && penalty !== undefined)
            return ['penalty', penalty];
        if (name === 'decay')
            return source.entry.parts.decay && [name, optimizer.decay?.coefficient ?? 0];
        return source.entry.parts[name] && [name, optimizer[name] ?? source.valueOf(name) ?? 0];
    };
    return Object.entries(numbers).flatMap(([name, after]) => {
        const other = { rootEpsilon: 'epsilon', epsilon: 'rootEpsilon' }[name];
        const own = given(name) ?? (after === 0 || other === undefined ? undefined : given(other));
        if (own === undefined && after === 0)
            return [];
        const before = own === undefined ? { from: '–', value: 0 } : { from: source.nameOf(own[0]), value: own[1] };
        return [{ name, ...before, to: target.nameOf(name), after }];
    });
}
/** Decay that stands beside the optimizer. */
function besideChanges(source, target, { regularizer, addedDecay }) {
    const { optimizer, penalty } = source.setup;
    const from = optimizer.decay === undefined ? 'penalty' : 'decay';
    const value = optimizer.decay?.coefficient ?? penalty ?? 0;
    const after = regularizer ?? addedDecay;
    const to = addedDecay === undefined ? target.nameOf('penalty') : 'add_decayed_weights';
    return after === undefined ? [] : [{ name: from, from: source.nameOf(from), value, to, after }];
}
function argumentsOf({ entry, framework, nameOf, setup }, numbers, form) {
    const parts = Object.keys(entry.parts);
    const switches = Object.keys(form).filter((one) => form[one] && typeof entry.rule === 'function');
    return {
        ...Object.fromEntries(parts.map((part) => [nameOf(part), numbers[part] ?? 0])),
        ...(setup.clip && framework.taken?.includes('clip') && { [nameOf('clip')]: setup.clip.threshold }),
        ...Object.fromEntries(switches.map((one) => [one, true])),
    };
}
