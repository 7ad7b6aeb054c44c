import { admitted, cases, clause, cross, filled, grid, listOf, matrix, reals, recordOf, tensorOf, vector, } from '../language/index.js';
import { direction } from '../definitions/direction.js';
import { gradientOfLargeCountScaled, largeCountIsOneMore } from '../faults/directions.js';
import { epsilonIgnored, tinyEpsilonIgnored } from '../faults/updates.js';
import { ask, perExample } from './batches.js';
import { anyBatch, everyLoss } from './losses.js';
import { mean } from './runs.js';
/** Powers of two, by which division is exact; of each format one at which 1/D is about a rounding. */
const counts = [2 ** 8, 2 ** 11, 2 ** 24, 2 ** 53];
const squaredError = { name: 'squared-error' };
const over = (count) => ({ by: 'mean', over: 'constant', count });
export const errorsGoBothWays = clause({
    id: 'numbers/errors-go-both-ways',
    says: direction.says,
    formula: direction.formula,
    given: cases([
        ...cross({
            loss: [squaredError],
            reduction: counts.map(over),
            shape: [[32, 16]],
            given: ['nothing', 'weights'],
        }),
        ...cross({
            loss: everyLoss,
            reduction: [{ by: 'none' }, mean],
            shape: [[32, 16]],
            given: ['nothing'],
        }),
    ], ({ loss, shape }) => ({
        ...anyBatch(loss, shape),
        weights: perExample(loss, shape[0], reals(0.5, 3)),
    }), { enough: 1 }),
    asks: (given) => ({ loss: ask(given, given.reduction, given.given === 'weights' ? { weights: given.weights } : {}) }),
    law: (_, { loss }, __, defined) => [
        admitted(loss.value, defined.loss.value, 'value'),
        admitted(loss.gradient, defined.loss.gradient, 'gradient'),
    ],
    examples: [
        {
            given: {
                loss: squaredError,
                reduction: over(2 ** 8),
                shape: [32, 16],
                given: 'nothing',
                predictions: matrix([1], [3]),
                targets: matrix([0], [0]),
                weights: matrix([1], [1]),
            },
            answers: { loss: { value: (1 + 9) / 2 ** 8, gradient: [(2 * 1) / 2 ** 8, (2 * 3) / 2 ** 8] } },
        },
    ],
    rejects: [largeCountIsOneMore, gradientOfLargeCountScaled],
    source: direction.source,
});
/**
 * Of each format one that is about a rounding of the roots that it is added to: 2 to the power −7.3, −10.3, −23.3 and
 * −49.5, in digits, since powers differ from machine to machine.
 */
const epsilons = [0.0063457, 0.00079322, 0.000000096828, 0.00000000000000125607];
const rules = epsilons.map((epsilon) => ({
    name: 'adagrad',
    epsilon,
    initialAccumulator: 1 / 8,
}));
/** Only the last step is held: the first ones are nearly ±λ, whatever the gradient, and say little. */
export const stepsGoBothWays = clause({
    id: 'numbers/errors-of-steps-go-both-ways',
    says: 'The rounding errors of the steps of an optimizer MUST go in both directions, too: an ε that is about a rounding, but is left out, takes every parameter too far.',
    formula: direction.formula,
    given: cases(cross({ optimizer: rules }), () => ({
        steps: listOf(...[1, 2, 3, 4].map(() => recordOf({
            gradient: tensorOf([8192], grid(1, 4, 2 ** -20)),
        }))),
    }), { enough: 1 }),
    asks: ({ optimizer, steps }) => ({
        path: {
            ask: 'steps',
            optimizer,
            parameter: filled(steps[0].gradient.shape, 0),
            steps: steps.map(({ gradient }) => ({ gradient, rate: 1 / 4 })),
        },
    }),
    law: (_, { path }, __, defined) => admitted(path.parameter.at(-1), defined.path.parameter.at(-1), 'after the last step'),
    examples: [
        {
            given: {
                optimizer: { name: 'adagrad', epsilon: 1, initialAccumulator: 5 },
                steps: [{ gradient: vector(2) }],
            },
            answers: { path: { parameter: [[-2 / (Math.sqrt(5 + 4) + 1) / 4]] } },
        },
    ],
    rejects: [epsilonIgnored, tinyEpsilonIgnored],
    source: direction.source,
});
