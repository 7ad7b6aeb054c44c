import { cases, clause, cross, equal, grid, matrix, oneOf, recordOf, shuffled, stacked, tensorOf, vector, } from '../language/index.js';
import { definitions } from '../definitions/index.js';
import { penaltyDefinitions } from '../definitions/records.js';
import { gradientIsAlwaysOfMean } from '../faults/gradients.js';
import { decayForgetsRate, penaltyConventionDoubled, penaltyDividedByBatch, penaltyInsideOnce, penaltyInsideSum, penaltyInsideSumOnce, penaltyNotDifferentiated, penaltyPerMicroBatch, penaltyPerReplica, } from '../faults/penalties.js';
import { meanDividesByOneLess, meanDoesNotDivide, sumIsMean } from '../faults/reductions.js';
import { termsAdd } from './5-terms.js';
import { losses } from './losses.js';
import { iris, irisClasses, irisExamples, irisFeatures } from './iris.js';
import { accumulate, anyRun, byHand, equalEnds, equalRuns, exactRun, mean, partedRun, sgd, sizeOfBatch, sum, total, train, } from './runs.js';
const squaredError = { name: 'squared-error' };
const softmax = { name: 'softmax-cross-entropy' };
const decayOf = (coefficient, more = {}) => ({
    name: 'half-sum-of-squares',
    on: 'weights',
    coefficient,
    placed: 'outside',
    ...more,
});
const twice = ({ inputs, targets }) => ({
    inputs: stacked(inputs, inputs),
    targets: stacked(targets, targets),
});
const fixedRatio = clause({
    id: 'penalty/fixed-ratio',
    says: 'With a penalty added to the mean loss, the ratio of the data term to the penalty MUST NOT depend on the batch size. ' +
        'With a penalty added to the summed loss, it MUST grow with the batch size.',
    formula: String.raw `\frac{\tfrac1{kB} \sum_{kB} \ell}{\beta R} = \frac{\tfrac1B \sum_B \ell}{\beta R}, \qquad \frac{\sum_{kB} \ell}{\beta R} = k \, \frac{\sum_B \ell}{\beta R}`,
    given: cases(cross({ reduction: [mean, sum] }), () => ({ ...exactRun(4), beta: oneOf(1 / 2, 2) })),
    asks: ({ reduction, parameters, batches: [batch], beta }) => {
        const of = (examples, penalties) => total(squaredError, reduction, penalties, parameters, examples);
        return {
            data: of(batch, []),
            total: of(batch, [decayOf(beta)]),
            dataTwice: of(twice(batch), []),
            totalTwice: of(twice(batch), [decayOf(beta)]),
        };
    },
    law: ({ constant, multiply, subtract }, answers, { reduction }) => {
        const k = constant(reduction.by === 'sum' ? 2 : 1);
        const terms = [
            { about: 'value', of: (answer) => answer.value },
            { about: 'gradient', of: (answer) => answer.gradient.weights },
        ];
        return terms.map(({ about, of }) => {
            const penalty = subtract(of(answers.total), of(answers.data));
            const penaltyTwice = subtract(of(answers.totalTwice), of(answers.dataTwice));
            return equal(multiply(of(answers.dataTwice), penalty), multiply(k, multiply(of(answers.data), penaltyTwice)), about);
        });
    },
    examples: [
        {
            // Squared errors 1 + 4 + 9 + 4 = 18, and ½w² = ½.
            given: { ...byHand, reduction: mean, beta: 2 },
            answers: {
                data: { value: 18 / 4 },
                total: { value: 18 / 4 + (2 * 1) / 2 },
                totalTwice: { value: (18 + 18) / 8 + (2 * 1) / 2 },
            },
        },
        {
            given: { ...byHand, reduction: sum, beta: 2 },
            answers: { total: { value: 18 + (2 * 1) / 2 }, totalTwice: { value: 18 + 18 + (2 * 1) / 2 } },
        },
    ],
    rejects: [penaltyDividedByBatch, penaltyInsideSum, sumIsMean, meanDoesNotDivide],
    source: 'Source answer 1: averaging keeps a fixed ratio to the regulariser when the batch size changes.',
});
const insideTheMean = clause({
    id: 'penalty/inside-the-mean',
    says: 'A penalty added to every element before the mean MUST count the same as a penalty added once to the mean.',
    formula: String.raw `\tfrac1B \sum_i (\ell_i + \beta R) = \tfrac1B \sum_i \ell_i + \beta R`,
    given: cases(cross({ b: [4, 8] }), ({ b }) => ({ ...exactRun(b), beta: oneOf(1 / 2, 2) })),
    asks: ({ parameters, batches: [batch], beta }) => ({
        inside: total(squaredError, mean, [decayOf(beta, { placed: 'inside' })], parameters, batch),
        outside: total(squaredError, mean, [decayOf(beta)], parameters, batch),
    }),
    law: (_, { inside, outside }) => [
        equal(inside.value, outside.value, 'value'),
        equal(inside.gradient.weights, outside.gradient.weights, 'gradient of the weights'),
        equal(inside.gradient.bias, outside.gradient.bias, 'gradient of the bias'),
    ],
    examples: [
        {
            given: { ...byHand, b: 4, beta: 2 },
            answers: {
                inside: {
                    value: (1 + 1 + (4 + 1) + (9 + 1) + (4 + 1)) / 4,
                    gradient: { weights: [(2 + 8 + 18 + 8) / 4 + 2 * 1] },
                },
                outside: { value: 18 / 4 + 1 },
            },
        },
    ],
    rejects: [penaltyInsideOnce, penaltyDividedByBatch],
    source: 'Source answer 1: the mean of a constant is that constant.',
});
const insideTheSum = clause({
    id: 'penalty/inside-the-sum',
    says: 'A penalty β added to every element before the sum MUST count B times, like a penalty Bβ added once to the sum: this is what equal steps need.',
    formula: String.raw `\sum_{i=1}^B (\ell_i + \beta R) = \sum_i \ell_i + B \beta R = B \, \big( \tfrac1B \sum_i \ell_i + \beta R \big)`,
    given: cases(cross({ b: [4, 8] }), ({ b }) => ({ ...exactRun(b), beta: oneOf(1 / 2, 2) })),
    asks: ({ b, parameters, batches: [batch], beta }) => ({
        inside: total(squaredError, sum, [decayOf(beta, { placed: 'inside' })], parameters, batch),
        outside: total(squaredError, sum, [decayOf(b * beta)], parameters, batch),
        underMean: total(squaredError, mean, [decayOf(beta)], parameters, batch),
    }),
    law: ({ constant, multiply }, { inside, outside, underMean }, { b }) => [
        equal(inside.value, outside.value, 'value'),
        equal(inside.gradient.weights, outside.gradient.weights, 'gradient of the weights'),
        equal(inside.gradient.weights, multiply(constant(b), underMean.gradient.weights), 'B times the gradient under the mean'),
    ],
    examples: [
        {
            given: { ...byHand, b: 4, beta: 2 },
            answers: {
                inside: { value: 1 + 1 + (4 + 1) + (9 + 1) + (4 + 1), gradient: { weights: [2 + 8 + 18 + 8 + 4 * 2 * 1] } },
                outside: { value: 18 + (4 * 2 * 1) / 2 },
            },
        },
    ],
    rejects: [penaltyInsideSumOnce, penaltyInsideOnce, penaltyInsideSum],
    source: 'Source answer 1, for the sum: the sum of a constant is B times that constant.',
});
const sumNeedsBatchTimesBeta = clause({
    id: 'penalty/sum-needs-batch-times-beta',
    says: 'Descent on the summed loss with penalty Bβ at rate λ/B MUST take the same steps as descent on the mean loss with penalty β at rate λ.',
    formula: String.raw `\nabla \big( \textstyle\sum_i \ell_i + B \beta R \big) = B \, \nabla \big( \tfrac1B \sum_i \ell_i + \beta R \big)`,
    given: cases(cross({ loss: losses, convention: Object.values(penaltyDefinitions).map(({ name }) => name) }), ({ loss }) => ({ ...anyRun(loss, [4, 4]), rate: oneOf(0.1, 0.03), beta: oneOf(0.3, 0.01) }), { bitForBit: true }),
    asks: (given) => {
        const penalty = (coefficient) => [decayOf(coefficient, { name: given.convention })];
        const b = sizeOfBatch(given.batches[0]);
        return {
            onMean: train(given, { loss: given.loss, reduction: mean, penalties: penalty(given.beta) }, () => given.rate),
            onSum: train(given, { loss: given.loss, reduction: sum, penalties: penalty(b * given.beta) }, () => given.rate / b),
        };
    },
    law: (_, { onMean, onSum }) => equalRuns(onSum, onMean),
    examples: [
        {
            given: { ...byHand, loss: squaredError, convention: 'sum-of-squares', rate: 1 / 8, beta: 1 },
            answers: {
                onMean: { parameters: [{ weights: [1 - (1 / 8) * (36 / 4 + 2 * 1)] }] },
                onSum: { parameters: [{ weights: [1 - (1 / 32) * (36 + 4 * 2)] }] },
            },
        },
    ],
    rejects: [penaltyDividedByBatch, penaltyInsideSum, gradientIsAlwaysOfMean, meanDividesByOneLess],
    source: 'Source answer 1, and Goyal et al. 2017, remark 1: scaling the loss is not scaling the rate.',
});
/** The ways to write one and the same shrinking of the weights under plain descent. */
const conventions = {
    'sum-of-squares': (beta) => ({ penalties: [decayOf(beta / 2, { name: 'sum-of-squares' })] }),
    'coupled decay': (beta) => decaying('coupled', beta),
    'decoupled decay': (beta) => decaying('decoupled', beta),
};
const decaying = (coupling, coefficient) => ({
    optimizer: { ...sgd, decay: { coupling, coefficient } },
});
const penaltyConventions = clause({
    id: 'penalty/conventions',
    says: 'Under plain descent these four, on all parameters, MUST take equal steps: the penalty β · ½Σθ², the penalty β/2 · Σθ², coupled decay β, and decoupled decay β (times the rate).',
    formula: String.raw `\nabla \tfrac\beta2 \sum \theta^2 = \beta\theta, \qquad \theta - \lambda (g + \beta\theta) = \theta - \lambda g - \lambda\beta\theta`,
    given: cases(cross({ convention: ['sum-of-squares', 'coupled decay', 'decoupled decay'] }), () => ({
        ...exactRun(4),
        rate: oneOf(1 / 4, 1 / 8),
        beta: oneOf(1 / 2, 1),
    })),
    asks: (given) => {
        const how = { loss: squaredError, reduction: mean };
        const other = conventions[given.convention](given.beta);
        const onAll = (penalties = []) => [
            ...penalties,
            ...penalties.map((penalty) => ({ ...penalty, on: 'bias' })),
        ];
        return {
            penalty: train(given, { ...how, penalties: onAll([decayOf(given.beta)]) }, () => given.rate),
            convention: train(given, { ...how, ...other, penalties: onAll(other.penalties) }, () => given.rate),
        };
    },
    law: (_, { penalty, convention }) => equalRuns(convention, penalty),
    examples: [
        {
            given: { ...byHand, convention: 'decoupled decay', rate: 1 / 8, beta: 1 },
            answers: { convention: { parameters: [{ weights: [1 - (1 / 8) * (36 / 4) - (1 / 8) * 1] }] } },
        },
    ],
    rejects: [penaltyConventionDoubled, penaltyNotDifferentiated, decayForgetsRate],
    source: '`tf.nn.l2_loss` is ½Σθ²; Keras and tfjs `l2` is Σθ²; PyTorch `weight_decay` is coupled.',
});
const totalLoss = clause({
    id: 'cifar10/total-loss',
    says: 'The total loss MUST be the mean softmax cross-entropy over the batch, plus each weight-decay term of the collection once.',
    formula: String.raw `L = \tfrac1B \sum_i \ell_i + \sum_p \beta_p \cdot \tfrac12 \|\theta_p\|^2`,
    // One-hot inputs pick rows of the weights as logits, 0 and −1024, at which the cross-entropy is exact.
    given: cases([{ b: 4 }, { b: 8 }], ({ b }) => ({
        parameters: recordOf({
            weights: tensorOf([2, 2], shuffled(0, -1024)),
            bias: tensorOf([2], grid(0, 0)),
        }),
        inputs: tensorOf([b, 2], shuffled(0, 1)),
        targets: tensorOf([b], grid(0, 1)),
        onWeights: oneOf(1 / 4, 1 / 2),
        onBias: oneOf(0, 1),
    })),
    asks: (given) => ({
        total: total(softmax, mean, collection(given), given.parameters, given),
        data: total(softmax, mean, [], given.parameters, given),
    }),
    law: (arithmetic, answers, given) => {
        const { add, constant, fromData, multiply } = arithmetic;
        const penalties = collection(given).map(({ name, on, coefficient }) => multiply(constant(coefficient), definitions.penalties[name].value(arithmetic, fromData(given.parameters[on]))));
        const decay = multiply(constant(given.onWeights), fromData(given.parameters.weights));
        return [
            equal(answers.total.value, penalties.reduce((a, b) => add(a, b), answers.data.value), 'value'),
            equal(answers.total.gradient.weights, add(answers.data.gradient.weights, decay), 'gradient of the weights'),
        ];
    },
    examples: [
        {
            given: {
                b: 4,
                parameters: { weights: matrix([0, -1024], [-1024, 0]), bias: vector(0, 0) },
                inputs: matrix([1, 0], [0, 1]),
                targets: vector(0, 0),
                onWeights: 1 / 4,
                onBias: 0,
            },
            answers: { total: { value: (0 + 1024) / 2 + (1 / 4) * ((1024 ** 2 + 1024 ** 2) / 2) } },
        },
    ],
    rejects: [penaltyDividedByBatch, penaltyNotDifferentiated, penaltyConventionDoubled],
    source: 'The CIFAR-10 tutorial of TensorFlow (cifar10.py): `add_n` of the mean cross-entropy and each `l2_loss(var) · wd`.',
});
const collection = ({ onWeights, onBias }) => [
    decayOf(onWeights),
    decayOf(onBias, { on: 'bias' }),
];
/** The four examples of `byHand` on three replicas. */
const threeByHand = {
    parameters: byHand.parameters,
    windows: [
        [[1], [2, 3], [2]].map((inputs) => [
            { inputs: matrix(...inputs.map((x) => [x])), targets: matrix(...inputs.map(() => [0])) },
        ]),
    ],
};
const once = clause({
    id: 'penalty/once',
    says: 'A penalty MUST count once for each parameter in each update, however many micro-batches and replicas the update has.',
    formula: String.raw `L = \tfrac1n \sum_r \sum_k \sum_{i \in k} \ell_i + \sum_p \beta_p R(\theta_p)`,
    given: cases(
    // Micro-batches and replicas are powers of two: whoever divides the penalty among them divides it exactly.
    cross({
        parts: [[[4]], [[2, 1, 1, 4]], [[2], [2]], [[1, 1], [2], [3], [1]]],
        collective: ['sum', 'average'],
        reduction: [mean, sum],
    }), ({ parts }) => ({ ...partedRun([parts]), rate: oneOf(1 / 8, 1 / 4), beta: oneOf(1 / 2, 2) })),
    asks: ({ beta, collective, reduction, rate, ...run }) => {
        const penalised = (penalties) => accumulate(run, { loss: squaredError, reduction, collective, penalties }, () => rate);
        return {
            data: penalised([]),
            total: penalised([decayOf(beta), decayOf(beta, { on: 'bias', name: 'sum-of-squares' })]),
        };
    },
    law: (arithmetic, { data, total: with_ }, { beta, parameters, rate }) => {
        const { constant, fromData, multiply, subtract } = arithmetic;
        const added = (name) => definitions.penalties[name === 'weights' ? 'half-sum-of-squares' : 'sum-of-squares'];
        const terms = ['weights', 'bias'].map((name) => multiply(constant(beta), added(name).value(arithmetic, fromData(parameters[name]))));
        return [
            equal(subtract(with_.value[0], data.value[0]), arithmetic.add(terms[0], terms[1]), 'loss'),
            ...['weights', 'bias'].map((name) => equal(subtract(data.parameters[0][name], with_.parameters[0][name]), multiply(constant(rate * beta), added(name).derivative(arithmetic, fromData(parameters[name]))), `step of the ${name}`)),
        ];
    },
    examples: [
        {
            // Three replicas: at two, a penalty on each would be taken for the other convention.
            given: { ...threeByHand, parts: [[1], [2], [1]], collective: 'sum', reduction: mean, rate: 1 / 8, beta: 2 },
            answers: {
                total: { value: [18 / 4 + 2 * (1 / 2)], parameters: [{ weights: [1 - (1 / 8) * (36 / 4 + 2 * 1)] }] },
            },
        },
    ],
    rejects: [penaltyPerReplica, penaltyPerMicroBatch, penaltyDividedByBatch],
    source: '`tf.distribute` sums the losses of the replicas, so the penalty must be divided by their number. With an averaging collective it must not.',
});
/**
 * Sixteen epochs of the iris flowers, in batches of 32 that run on from one epoch into the next; 53 has no factor in
 * common with 150.
 */
const irisBatches = Array.from({ length: (16 * irisExamples) / 32 }, (_, batch) => {
    const flowers = Array.from({ length: 32 }, (__, i) => iris(((batch * 32 + i) * 53) % irisExamples));
    return {
        inputs: matrix(...flowers.map((flower) => flower.measurements)),
        targets: vector(...flowers.map((flower) => flower.species)),
    };
});
/** A batch of two on which the softmax is saturated, so that one step can be followed by hand. */
const saturated = { inputs: matrix([1, 0], [0, 1]), targets: vector(0, 0) };
const training = clause({
    id: 'cifar10/training',
    says: 'Training on the total loss, and training on the sum with each decay coefficient multiplied by B and the rate divided by B, MUST end with the same parameters.',
    formula: String.raw `(\lambda, \beta) \text{ on } \tfrac1B \sum_i \ell_i \;\equiv\; (\lambda / B, B\beta) \text{ on } \sum_i \ell_i`,
    given: cases([{ data: 'iris' }], () => ({
        parameters: recordOf({
            weights: tensorOf([irisFeatures, irisClasses], grid(-1, 1, 1 / 64)),
            bias: tensorOf([irisClasses], grid(0, 0)),
        }),
        rate: oneOf(0.1, 0.05),
        beta: oneOf(0.004, 0.01),
    }), { bitForBit: true, enough: 1 }),
    asks: ({ data, parameters, rate, beta }) => {
        const run = { parameters, batches: data === 'iris' ? irisBatches : [saturated] };
        const b = sizeOfBatch(run.batches[0]);
        return {
            onMean: train(run, { loss: softmax, reduction: mean, penalties: [decayOf(beta)] }, () => rate),
            onSum: train(run, { loss: softmax, reduction: sum, penalties: [decayOf(b * beta)] }, () => rate / b),
        };
    },
    law: (_, { onMean, onSum }) => equalEnds(onSum, onMean),
    examples: [
        {
            // The second example is wrong for certain: the gradient of its logits is (−1, 1), over B = 2.
            given: {
                data: 'saturated',
                parameters: { weights: matrix([0, -1024], [-1024, 0]), bias: vector(0, 0) },
                rate: 1 / 8,
                beta: 1 / 4,
            },
            answers: {
                onMean: {
                    value: [(0 + 1024) / 2 + (1 / 4) * (1024 ** 2 / 2) * 2],
                    parameters: [{ weights: [0, -1024 + 1024 / 4 / 8, -1024 + (1 / 2 + 1024 / 4) / 8, -1 / 2 / 8] }],
                },
                onSum: {
                    value: [0 + 1024 + (2 / 4) * (1024 ** 2 / 2) * 2],
                    parameters: [{ weights: [0, -1024 + (2 * 1024) / 4 / 16, -1024 + (1 + (2 * 1024) / 4) / 16, -1 / 16] }],
                },
            },
        },
    ],
    rejects: [penaltyDividedByBatch, gradientIsAlwaysOfMean, meanDividesByOneLess],
    source: 'The same tutorial, on the iris flowers (Fisher 1936).',
});
export const chapter = {
    title: 'Penalties',
    clauses: [
        fixedRatio,
        insideTheMean,
        insideTheSum,
        sumNeedsBatchTimesBeta,
        penaltyConventions,
        once,
        totalLoss,
        training,
        termsAdd,
    ],
};
