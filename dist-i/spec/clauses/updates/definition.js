import { admitted, cases, clause, cross, vector, } from '../../language/index.js';
import { rateFrozen, slotsForgotten, stateIgnored, stepIgnoresScale, stepsNotCounted } from '../../faults/updates.js';
import { families, path, walk } from './optimizers.js';
/** The worked examples of a rule: one parameter, θ = 1, at the rate ¼. */
const workedSteps = ({ name, examples }) => examples.map(({ at, gradients, theta }) => ({
    given: {
        optimizer: { name: name, ...at },
        start: 'cold',
        parameter: vector(1),
        steps: gradients.map((g) => ({ gradient: vector(g), rate: 1 / 4 })),
    },
    answers: { path: { parameter: theta.map((after) => [after]) } },
}));
/** Those of a family. */
export function workedPaths({ rules }) {
    const [first, ...rest] = rules.flatMap(workedSteps);
    return [first, ...rest];
}
/** The faults that the definition of a family tells: of the rate, of what it remembers, and of the gradient's size. */
function faultsOf({ rules }) {
    const has = (property) => rules.some(({ properties }) => properties[property] === true);
    const remembers = rules.some(({ slots }) => Object.keys(slots).length > 0);
    const [first, ...rest] = [
        ...(has('rateOnlyStarts') ? [] : [rateFrozen]),
        ...(remembers ? [slotsForgotten] : []),
        ...(has('countsSteps') ? [stepsNotCounted] : []),
        ...(has('ignoresSize') ? [] : [stepIgnoresScale]),
        ...(remembers ? [stateIgnored] : []),
    ];
    return [first, ...rest];
}
/** From given gradients, the path of every form of a family is that of its definition. */
function definitionOf(family) {
    const { formula, source } = family.rules[0];
    return clause({
        id: `optimizer/${family.name}`,
        says: `Given the gradients, ${family.name} MUST take the steps of its definition, each at its own rate, from a cold start and from a warm start.`,
        formula,
        given: cases(cross({ optimizer: family.forms, start: ['cold', 'warm'] }), ({ optimizer, start }) => walk(optimizer, start), { enough: 6 }),
        asks: ({ optimizer, ...given }) => ({ path: path(optimizer, given) }),
        law: (_, answers, __, defined) => defined.path.parameter.map((theta, t) => admitted(answers.path.parameter[t], theta, `step ${t + 1}`)),
        examples: workedPaths(family),
        rejects: faultsOf(family),
        source,
    });
}
export const definitionClauses = families.map(definitionOf);
