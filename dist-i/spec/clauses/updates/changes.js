import { absences, admitted, cases, clause, couplings, filled, listOf, oneOf, reals, recordOf, tensorOf, vector, } from '../../language/index.js';
import { absentIsCounted, absentIsNotCounted, absentIsSkipped, absentIsStale, absentIsZero, changedDecayIgnored, changesIgnored, changesOneLate, changesStay, } from '../../faults/changes.js';
import { inTurn } from '../models.js';
import { decayOf, mayDecay, optimizers, path, ruleOf, shapeOf } from './optimizers.js';
const large = reals(-4, 4);
const rates = [0.1, 1 / 4, 0.03];
/** A parameter, and steps that differ in more than their gradients. */
const walkOf = (optimizer, steps) => {
    const shape = shapeOf(optimizer);
    const none = filled(shape, 0);
    return {
        parameter: tensorOf(shape, large),
        steps: listOf(...steps.map((step) => recordOf({
            gradient: step.withoutGradient === undefined ? tensorOf(shape, large) : oneOf(none),
            rate: oneOf(...rates),
            ...Object.fromEntries(Object.entries(step).map(([name, value]) => [name, oneOf(value)])),
        }))),
    };
};
/** The parameter after every step is among those that the definitions admit. */
const stepsAdmitted = (answer, defined) => defined.parameter.map((theta, t) => admitted(answer.parameter[t], theta, `step ${t + 1}`));
/** Where a bias is corrected, an average's share is a power or a product of all: which of them is left open. */
const isCorrected = (optimizer, name) => ruleOf(optimizer).properties.countsSteps === true && ['beta1', 'beta2', 'momentumDecay'].includes(name);
/** What matters before the first step alone, or decides which rule it is. */
const isFixed = (name) => name === 'initialAccumulator';
/** The hyper-parameters of a rule at other values, which are not 0 where those are not. */
export const changedHyper = (optimizer) => Object.fromEntries(Object.keys(ruleOf(optimizer).hyperParameters).flatMap((name) => {
    const value = optimizer[name];
    return value === undefined || value === 0 || isCorrected(optimizer, name) || isFixed(name)
        ? []
        : [[name, (value * 15) / 16]];
}));
const changing = inTurn(optimizers
    .filter((optimizer) => Object.keys(changedHyper(optimizer)).length > 0)
    .map((optimizer) => ({ optimizer, changes: 'hyper' })), 
// Every rule with a decay of one coupling, and every coupling with many rules.
optimizers.flatMap((optimizer, i) => {
    const able = couplings.filter((coupling) => mayDecay(optimizer, coupling));
    const coupling = able[i % able.length];
    return coupling === undefined
        ? []
        : [{ optimizer: { ...optimizer, decay: decayOf(coupling) }, changes: 'decay' }];
}));
/** Four steps, of which the second and the third have other numbers, each its own, and the first and last those of all. */
const changedSteps = ({ optimizer, changes }) => {
    const hyper = changedHyper(optimizer);
    const halves = Object.fromEntries(Object.entries(hyper).map(([name, value]) => [name, (value * 15) / 16]));
    const { coefficient = 0 } = optimizer.decay ?? {};
    return changes === 'hyper'
        ? [{}, { hyper }, { hyper: halves }, {}]
        : [{}, { decay: coefficient / 2 }, { decay: 0 }, {}];
};
/** Steps by hand: θ = 1 at the rate ¼, with the gradients 2 and 2 of momentum ½. */
const byHand = { parameter: vector(1), optimizer: { name: 'momentum', momentum: 1 / 2 } };
export const changingHyperParameters = clause({
    id: 'optimizer/changing-hyper-parameters',
    says: 'Where hyper-parameters, or the coefficient of the decay, have another value in one step, as a schedule gives it, that step MUST be taken with that value, and every other step without it.',
    formula: String.raw `\theta_t = \operatorname{step}_t(\theta_{t-1}, g_t;\, h_t)`,
    given: cases(changing, (point) => walkOf(point.optimizer, changedSteps(point)), { enough: 1 }),
    asks: ({ optimizer, parameter, steps }) => ({ path: path(optimizer, { parameter, steps }) }),
    law: (_, answers, __, defined) => stepsAdmitted(answers.path, defined.path),
    examples: [
        {
            given: {
                ...byHand,
                changes: 'hyper',
                steps: [
                    { gradient: vector(2), rate: 1 / 4 },
                    { gradient: vector(2), rate: 1 / 4, hyper: { momentum: 1 / 4 } },
                    { gradient: vector(2), rate: 1 / 4 },
                ],
            },
            // Velocities 2, ¼·2 + 2 and ½·2.5 + 2.
            answers: { path: { parameter: [[1 - 2 / 4], [1 / 2 - 2.5 / 4], [-1 / 8 - 3.25 / 4]] } },
        },
        {
            given: {
                optimizer: { name: 'sgd', decay: { coupling: 'coupled', coefficient: 1 / 2 } },
                changes: 'decay',
                parameter: vector(1),
                steps: [
                    { gradient: vector(2), rate: 1 / 4, decay: 1 },
                    { gradient: vector(2), rate: 1 / 4 },
                ],
            },
            answers: { path: { parameter: [[1 - (2 + 1) / 4], [1 / 4 - (2 + (1 / 2) * (1 / 4)) / 4]] } },
        },
    ],
    rejects: [changesIgnored, changedDecayIgnored, changesStay, changesOneLate],
    source: 'Smith 2018 (arXiv 1803.09820) on schedules of the momentum and of the decay.',
});
const absentPoints = inTurn(
// Every rule; and whatever counts its steps with each.
optimizers.flatMap((optimizer, i) => {
    const all = ruleOf(optimizer).properties.countsSteps === true ? absences : [absences[i % absences.length]];
    return all.map((absent, j) => ({ optimizer, absent, missing: (i + j) % 2 === 0 ? 'step 2' : 'steps 1 and 3' }));
}), absences.flatMap((absent, i) => couplings.map((coupling, j) => ({
    optimizer: { name: 'momentum', momentum: 0.9, decay: decayOf(coupling) },
    absent,
    missing: (i + j) % 2 === 0 ? 'step 2' : 'steps 1 and 3',
}))));
const absentSteps = ({ absent, missing }) => {
    const none = { withoutGradient: absent };
    return missing === 'step 2' ? [{}, none, {}, {}] : [none, {}, none, {}];
};
const workedAbsence = (absent) => ({
    given: {
        ...byHand,
        absent,
        missing: 'step 2',
        steps: [
            { gradient: vector(2), rate: 1 / 4 },
            { gradient: vector(0), rate: 1 / 4, withoutGradient: absent },
            { gradient: vector(2), rate: 1 / 4 },
        ],
    },
    // Kept, the velocity is 2 and then ½·2 + 2; from zeros it is 2, ½·2 and then ½·1 + 2.
    answers: {
        path: {
            parameter: absent === 'zeros'
                ? [[1 - 2 / 4], [1 / 2 - 1 / 4], [1 / 4 - 2.5 / 4]]
                : [[1 - 2 / 4], [1 - 2 / 4], [1 / 2 - 3 / 4]],
        },
    },
});
export const withoutGradient = clause({
    id: 'optimizer/without-gradient',
    says: 'A parameter that has no gradient in a step MUST become what is declared: it is kept, with its slots and its count of steps; or it is kept and the step is counted; or it steps as from a gradient of zeros. Later steps MUST follow from that.',
    formula: String.raw `(\theta, s, t) \leftarrow (\theta, s, t), \quad (\theta, s, t + 1) \quad \text{or} \quad \operatorname{step}_t(\theta, 0)`,
    given: cases(absentPoints, (point) => walkOf(point.optimizer, absentSteps(point)), { enough: 1 }),
    asks: ({ optimizer, parameter, steps }) => ({ path: path(optimizer, { parameter, steps }) }),
    law: (_, answers, __, defined) => stepsAdmitted(answers.path, defined.path),
    examples: [workedAbsence('kept'), workedAbsence('counted'), workedAbsence('zeros')],
    rejects: [absentIsZero, absentIsCounted, absentIsNotCounted, absentIsSkipped, absentIsStale],
    source: 'The documentation of what an optimizer does with a parameter that took no part in the loss.',
});
