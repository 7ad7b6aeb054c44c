import { requireObject, requireOptions, shown } from '../spec/contracts/checks.js';
import { defineOwnLoss, defineOwnOptimizer, } from '../spec/language/index.js';
import { wrongIn } from './subjects/declaration.js';
/** @throws TypeError where a declaration alone, as a subject's only one, is none; in the words of whoever defines it */
function requireDeclared(where, field, what, declaration) {
    const common = { name: 'mine', version: '1', format: 'float64', asks: [], losses: [], reductions: [] };
    const wrong = wrongIn({ ...common, [field]: [declaration] });
    if (wrong === undefined)
        return;
    const said = wrong.replaceAll(new RegExp(`its declaration's ${field}\\[0\\](\\.(?=\\w))?`, 'g'), (_, dot) => dot === undefined ? what : `${what}'s `);
    throw new TypeError(`${where}: ${said}`.replace(/[^.?]$/, '$&.'));
}
const hint = "Write { name: 'mine', inputs: { … }, elements: ['examples'], value: (arithmetic, inputs) => … }.";
const parts = [
    'name',
    'inputs',
    'gradientOf',
    'elements',
    'reductions',
    'means',
    'properties',
    'cotangent',
    'weights',
    'ignores',
    'smallest',
    'ulps',
    'value',
    'evaluations',
    'derivative',
];
/**
 * Defines a loss of one's own: its declaration, and its unreduced `value` over an abstract arithmetic, [B, …] as
 * `elements` says. The derivative is taken by differentiation where none is given.
 *
 * @throws TypeError for the first part that is none, with what to write
 */
export function defineLoss(of) {
    const where = 'defineLoss';
    requireOptions(of, parts, `${where}: the loss`, hint);
    const { value, evaluations = [], derivative, ...declaration } = of;
    const requireFunction = (one, part) => {
        if (typeof one !== 'function')
            throw new TypeError(`${where}: ${part} must be a function of an arithmetic and of the inputs, got ${shown(one)}.`);
    };
    requireFunction(value, 'value');
    if (derivative !== undefined)
        requireFunction(derivative, 'derivative');
    if (!Array.isArray(evaluations))
        throw new TypeError(`${where}: evaluations must be a list of functions, got ${shown(evaluations)}.`);
    evaluations.forEach((one, i) => requireFunction(one, `evaluations[${i}]`));
    requireDeclared(where, 'ownLosses', 'the loss', declaration);
    return defineOwnLoss(of);
}
const ruleHint = "Write { name: 'mine', rate: { value: 1 / 8, degree: -1 }, step: (arithmetic, given) => … }.";
const ruleParts = [
    'name',
    'rate',
    'hyperParameters',
    'slots',
    'shape',
    'decay',
    'clip',
    'windows',
    'nonNegative',
    'slotShapes',
    'start',
    'step',
];
/**
 * Defines an update rule of one's own: its declaration, with the degree of every number and slot, and one `step` over an
 * abstract arithmetic, as the rules of the specification are written. What is not of one degree does not compile.
 *
 * @throws TypeError for the first part that is none, with what to write
 */
export const defineOptimizer = (of) => {
    const where = 'defineOptimizer';
    requireOptions(of, ruleParts, `${where}: the update rule`, ruleHint);
    const { nonNegative = [], slotShapes = {}, start, step, ...declaration } = of;
    for (const [part, one] of Object.entries({ step, start }))
        if (typeof one !== 'function' && !(part === 'start' && one === undefined))
            throw new TypeError(`${where}: ${part} must be a function of an arithmetic and of what a step is given, got ${shown(one)}.`);
    requireDeclared(where, 'ownOptimizers', 'the update rule', declaration);
    if (!Array.isArray(nonNegative))
        throw new TypeError(`${where}: nonNegative must be a list of slots, got ${shown(nonNegative)}. Write ['spread'].`);
    requireObject(slotShapes, `${where}: slotShapes`, 'Write { rows: [2, 1] }.');
    const strangers = [...nonNegative, ...Object.keys(slotShapes)].filter((name) => !(name in (of.slots ?? {})));
    if (strangers.length > 0)
        throw new TypeError(`${where}: there is no slot ${shown(strangers[0])}. Add it to slots, with its degree.`);
    // What a step leaves out would show as an error of the subject, at a place that its author never wrote.
    const complete = (arithmetic, given) => {
        const made = of.step(arithmetic, given);
        if (made === undefined || (made['theta'] ?? made['update'] ?? made['direction']) === undefined)
            throw new TypeError(`the step of the definition of '${of.name}' gives none of theta, update and direction: give one of them, beside slots`);
        return { ...made, slots: made['slots'] ?? {} };
    };
    return defineOwnOptimizer({ ...of, step: complete });
};
