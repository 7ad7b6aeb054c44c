import { admitted, cases, clause, cross, listOf, matrix, oneOf, reals, recordOf, tensorOf, vector, } from '../language/index.js';
import { derivativeNegated } from '../faults/gradients.js';
import { lossDoubled } from '../faults/losses.js';
import { nanIsZero } from '../faults/numbers.js';
import { meanDividesByOneLess } from '../faults/reductions.js';
import { penaltyConventionDoubled, penaltyDividedByBatch, penaltyNotDifferentiated } from '../faults/penalties.js';
import { meanOfLocalMeans } from '../faults/replicas.js';
import { rateFrozen, stepIgnoresScale, slotsForgotten } from '../faults/updates.js';
import { accumulatorKept, meanOfMeans, sumOfMeans } from '../faults/windows.js';
import { errorsGoBothWays, stepsGoBothWays } from './8-directions.js';
import { evaluationInFull } from './8-evaluation.js';
import { countsAreExact, subnormals, sumsAtLeastFloat32 } from './8-formats.js';
import { lossOfAnyOptions } from './8-options.js';
import { stepsInFull } from './8-steps.js';
import { secondTermInFull } from './8-terms.js';
import { objectiveInFull, trainingInFull } from './8-training.js';
import { upstream } from './8-upstream.js';
import { windowsInFull } from './8-windows.js';
import { ask } from './batches.js';
import { anyBatch, definitionOf, everyLoss, losses } from './losses.js';
import { accumulate, anyParts, anyRun, byHand, mean, partedByHand, sgd, sum, total, train, } from './runs.js';
const two = {
    loss: { name: 'squared-error' },
    predictions: matrix([1], [3]),
    targets: matrix([0], [0]),
};
const largeLogits = clause({
    id: 'numbers/large-logits',
    says: 'For logits up to ±1000, cross-entropies MUST NOT overflow or lose the loss: the value and the gradient stay admissible.',
    formula: String.raw `|x| \le 10^3 \implies L \in [L], \ \nabla L \in [\nabla L]`,
    given: cases(cross({ loss: losses.slice(-2), reduction: [{ by: 'none' }, mean] }), ({ loss }) => anyBatch(loss, [4, 3], 1000)),
    asks: (given) => ({ loss: ask(given, given.reduction) }),
    law: (_, { loss }, __, defined) => [
        admitted(loss.value, defined.loss.value, 'value'),
        admitted(loss.gradient, defined.loss.gradient, 'gradient'),
    ],
    examples: [
        {
            given: {
                loss: { name: 'softmax-cross-entropy' },
                reduction: { by: 'none' },
                predictions: matrix([1000, 0], [0, 1000]),
                targets: vector(0, 0),
            },
            answers: { loss: { value: [0, 1000] } },
        },
        {
            // As a difference of two numbers of the logit's size, it would be lost.
            given: {
                loss: { name: 'binary-cross-entropy' },
                reduction: { by: 'none' },
                predictions: matrix([8], [-8]),
                targets: matrix([1], [0]),
            },
            answers: { loss: { value: [Math.log1p(Math.exp(-8)), Math.log1p(Math.exp(-8))] } },
        },
    ],
    rejects: [derivativeNegated, lossDoubled, meanDividesByOneLess],
    source: 'The shifted forms of softmax and sigmoid, in which no exponential overflows.',
});
/** A row of one number is a loss by itself, or a class among others. */
const columnsOf = (loss) => (definitionOf(loss).properties.perRow ? 2 : 1);
const nonFinite = clause({
    id: 'numbers/non-finite-by-class',
    says: 'A NaN among the numbers that count MUST make the sum and the mean NaN. An infinite error MUST make them infinite.',
    formula: String.raw `\ell_1 = \text{NaN} \implies L = \text{NaN}, \qquad \ell_1 = \infty \implies L = \infty`,
    given: cases([
        ...cross({ first: [NaN, Infinity, -Infinity], loss: losses.slice(0, 2), reduction: [sum, mean] }),
        ...cross({ first: [NaN], loss: everyLoss.slice(2), reduction: [sum, mean] }),
    ], ({ loss }) => anyBatch(loss, [4, columnsOf(loss)], 8)),
    asks: (given) => ({
        loss: ask({
            ...given,
            predictions: {
                shape: given.predictions.shape,
                data: [given.first, ...Array.from(given.predictions.data).slice(1)],
            },
        }, given.reduction),
    }),
    law: (_, { loss }, __, defined) => admitted(loss.value, defined.loss.value, 'value'),
    examples: [
        {
            given: {
                ...two,
                first: -Infinity,
                reduction: sum,
                predictions: matrix([1], [2], [3], [4]),
                targets: matrix([0], [0], [0], [0]),
            },
            answers: { loss: { value: Infinity } },
        },
    ],
    rejects: [nanIsZero],
    source: 'IEEE 754, section 6: infinities and NaNs propagate.',
});
const optimizers = [
    sgd,
    { name: 'momentum', momentum: 0.9 },
    { name: 'nesterov', momentum: 0.9 },
];
const path = ({ optimizer, parameter, steps }) => ({
    ask: 'steps',
    optimizer,
    parameter,
    steps,
});
const stepsOfAnyNumbers = clause({
    id: 'numbers/steps',
    says: 'For any gradients, the steps of an optimizer MUST be values that an admissible evaluation of its definition can give.',
    formula: String.raw `\theta_t \in [\theta_t]`,
    given: cases(cross({ optimizer: optimizers }), () => ({
        parameter: tensorOf([3], reals(-4, 4)),
        steps: listOf(...[1, 2, 3, 4].map(() => recordOf({
            gradient: tensorOf([3], reals(-4, 4)),
            rate: oneOf(0.1, 0.03),
        }))),
    })),
    asks: (given) => ({ path: path(given) }),
    law: (_, answers, __, defined) => defined.path.parameter.map((theta, t) => admitted(answers.path.parameter[t], theta, `step ${t + 1}`)),
    examples: [
        {
            given: { optimizer: sgd, parameter: vector(1), steps: [{ gradient: vector(2), rate: 1 / 4 }] },
            answers: { path: { parameter: [[1 - 2 / 4]] } },
        },
    ],
    rejects: [rateFrozen, slotsForgotten, stepIgnoresScale],
    source: 'IEEE 754, on the definitions of the optimizers.',
});
const trainingOnAnyNumbers = clause({
    id: 'numbers/training',
    says: 'For any numbers, the total loss, its gradient and the parameters after training MUST be values that an admissible evaluation can give.',
    formula: String.raw `L + \beta R \in [L + \beta R], \quad \theta_t \in [\theta_t]`,
    given: cases(cross({ loss: losses, reduction: [sum, mean] }), ({ loss }) => ({
        ...anyRun(loss, [5, 3]),
        rate: oneOf(0.1, 0.03),
        beta: oneOf(0.3, 0.01),
    })),
    asks: (given) => {
        const penalties = [
            { name: 'half-sum-of-squares', on: 'weights', coefficient: given.beta, placed: 'outside' },
        ];
        return {
            total: total(given.loss, given.reduction, penalties, given.parameters, given.batches[0]),
            run: train(given, { loss: given.loss, reduction: given.reduction, penalties }, () => given.rate),
        };
    },
    law: (_, answers, __, defined) => [
        admitted(answers.total.value, defined.total.value, 'total loss'),
        admitted(answers.total.gradient.weights, defined.total.gradient.weights, 'gradient of the weights'),
        admitted(answers.total.gradient.bias, defined.total.gradient.bias, 'gradient of the bias'),
        ...defined.run.value.map((value, t) => admitted(answers.run.value[t], value, `loss before step ${t + 1}`)),
        ...defined.run.parameters.map(({ weights }, t) => admitted(answers.run.parameters[t].weights, weights, `weights after step ${t + 1}`)),
    ],
    examples: [
        {
            given: { ...byHand, loss: { name: 'squared-error' }, reduction: mean, rate: 1 / 8, beta: 1 },
            answers: {
                total: { value: 18 / 4 + 1 / 2, gradient: { weights: [36 / 4 + 1] } },
                run: { parameters: [{ weights: [1 - (36 / 4 + 1) / 8] }] },
            },
        },
    ],
    rejects: [
        meanDividesByOneLess,
        penaltyDividedByBatch,
        penaltyNotDifferentiated,
        penaltyConventionDoubled,
        stepIgnoresScale,
    ],
    source: 'IEEE 754, on the definitions of the model, the penalties and the optimizers.',
});
/** Parts of a window: micro-batches of one replica, single ones of several replicas, and both, uneven and empty. */
const parts = [
    [[3, 1, 2]],
    [[4], [1], [2]],
    [
        [3, 1],
        [2, 0],
    ],
];
const accumulationOnAnyNumbers = clause({
    id: 'numbers/accumulation',
    says: 'For any numbers, the reported loss of each window of micro-batches and replicas, and the parameters after its update, MUST be values that an admissible evaluation can give.',
    formula: String.raw `L_t \in [L_t], \quad \theta_t \in [\theta_t]`,
    given: cases(cross({ loss: losses, parts, reduction: [sum, mean] }), ({ loss, parts: sizes }) => ({
        ...anyParts(loss, [sizes, sizes]),
        rate: oneOf(0.1, 0.03),
    })),
    asks: ({ loss, reduction, rate, ...run }) => ({ run: accumulate(run, { loss, reduction }, () => rate) }),
    law: (_, { run }, __, defined) => defined.run.parameters.flatMap(({ weights, bias }, t) => [
        admitted(run.value[t], defined.run.value[t], `loss of window ${t + 1}`),
        admitted(run.parameters[t].weights, weights, `weights after window ${t + 1}`),
        admitted(run.parameters[t].bias, bias, `bias after window ${t + 1}`),
    ]),
    examples: [
        {
            given: { ...partedByHand, parts: [[3, 1]], loss: { name: 'squared-error' }, reduction: mean, rate: 1 / 8 },
            answers: { run: { value: [(1 + 4 + 9 + 4) / 4], parameters: [{ weights: [1 - 36 / 4 / 8] }] } },
        },
    ],
    rejects: [meanOfMeans, sumOfMeans, meanOfLocalMeans, accumulatorKept],
    source: 'IEEE 754, on the definition of a window: sums in any order, divided once.',
});
export const chapter = {
    title: 'Numbers',
    clauses: [
        lossOfAnyOptions,
        stepsOfAnyNumbers,
        trainingOnAnyNumbers,
        accumulationOnAnyNumbers,
        largeLogits,
        nonFinite,
        countsAreExact,
        sumsAtLeastFloat32,
        errorsGoBothWays,
        stepsGoBothWays,
        subnormals,
        upstream,
        stepsInFull,
        objectiveInFull,
        trainingInFull,
        windowsInFull,
        evaluationInFull,
        secondTermInFull,
    ],
};
