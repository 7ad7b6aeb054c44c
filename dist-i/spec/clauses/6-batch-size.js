import { warmup } from '../definitions/training/schedules.js';
import { cases, clause, cross, different, equal, grid, oneOf, stacked, tensorOf, vector, } from '../language/index.js';
import { gradientIsAlwaysOfMean } from '../faults/gradients.js';
import { meanDividesByOneLess, meanDividesTwice, meanDoesNotDivide, sumIsMean } from '../faults/reductions.js';
import { penaltyDividedByBatch, penaltyInsideSum } from '../faults/penalties.js';
import { meanSummed, scaledByWrongGroup } from '../faults/replicas.js';
import { rateFrozen, rateStaysInVelocity, stepIgnoresScale, sumStepsDivided } from '../faults/updates.js';
import { rateOneStepLate } from '../faults/windows.js';
import { accumulate, byHand, equalEnds, exactRun, final, mean, partedRun, sum, train, } from './runs.js';
/** All the batches of a run as one. */
const asOne = ({ parameters, batches }) => ({
    parameters,
    batches: [
        {
            inputs: stacked(...batches.map((batch) => batch.inputs)),
            targets: stacked(...batches.map((batch) => batch.targets)),
        },
    ],
});
const twoByHand = { ...byHand, batches: [byHand.batches[0], byHand.batches[0]] };
/** k steps, and one step of the k-fold batch at another rate, of a loss whose gradient does not move. */
const frozen = (given, reduction, rate, rateOfOne) => ({
    steps: train(given, { loss: { name: 'absolute-error' }, reduction }, () => rate),
    one: train(asOne(given), { loss: { name: 'absolute-error' }, reduction }, () => rateOfOne),
});
const frozenGradients = clause({
    id: 'linear-scaling/frozen-gradients',
    says: 'While the gradients stay constant, k steps on the mean loss at rate λ MUST end at the same parameters as one step on the k times larger batch at rate kλ.',
    formula: String.raw `\theta - \lambda \sum_{j=1}^k \tfrac1B \sum_{i \in B_j} g_i = \theta - k\lambda \cdot \tfrac1{kB} \sum_i g_i`,
    given: cases([
        [4, 4],
        [4, 4, 4, 4],
        [8, 8],
    ].map((sizes) => ({ sizes })), ({ sizes }) => ({ ...exactRun(...sizes), rate: oneOf(1 / 8, 1 / 4) })),
    asks: (given) => frozen(given, mean, given.rate, given.batches.length * given.rate),
    law: (_, { steps, one }) => equalEnds(steps, one),
    examples: [
        {
            // Gradients of |x·w| are the inputs, 1 + 2 + 3 + 2 = 8.
            given: { ...twoByHand, sizes: [4, 4], rate: 1 / 8 },
            answers: {
                steps: { parameters: [{}, { weights: [1 - (1 / 8) * (8 / 4) - (1 / 8) * (8 / 4)] }] },
                one: { parameters: [{ weights: [1 - (2 / 8) * (16 / 8)] }] },
            },
        },
    ],
    rejects: [meanDoesNotDivide, meanDividesTwice, meanDividesByOneLess],
    source: 'Goyal et al. 2017 (arXiv 1706.02677), section 2.1.',
});
const secondOrder = clause({
    id: 'linear-scaling/second-order',
    says: 'Where the gradients change, the difference between k steps at rate λ and one step on the k times larger batch at rate kλ MUST shrink with the square of λ.',
    formula: String.raw `\theta^{(2)}_\lambda - \theta^{(1)}_{2\lambda} = \lambda^2 H_2 g_1 \quad (k = 2, \ \ell \text{ quadratic})`,
    given: cases([{ sizes: [2, 2] }], ({ sizes }) => ({ ...exactRun(...sizes), rate: oneOf(1 / 8, 1 / 4) })),
    asks: (given) => {
        const run = (of, rate) => train(of, { loss: { name: 'squared-error' }, reduction: mean }, () => rate);
        return {
            steps: run(given, given.rate),
            one: run(asOne(given), 2 * given.rate),
            halfSteps: run(given, given.rate / 2),
            halfOne: run(asOne(given), given.rate),
        };
    },
    law: ({ constant, multiply, subtract }, { steps, one, halfSteps, halfOne }) => ['weights', 'bias'].map((name) => equal(subtract(final(steps)[name], final(one)[name]), multiply(constant(4), subtract(final(halfSteps)[name], final(halfOne)[name])), name)),
    examples: [
        {
            // At w = 1 the gradient of the mean squared error is 36/4 in the weight and 16/4 in the bias.
            given: { ...twoByHand, sizes: [4, 4], rate: 1 / 8 },
            answers: {
                steps: { parameters: [{ weights: [1 - 36 / 4 / 8], bias: [-(16 / 4) / 8] }, {}] },
                one: { parameters: [{ weights: [1 - (2 / 8) * (72 / 8)], bias: [-(2 / 8) * (32 / 8)] }] },
            },
        },
    ],
    rejects: [meanDoesNotDivide, meanDividesTwice, meanDividesByOneLess],
    source: 'Goyal et al. 2017, section 2.1: the approximation holds for gradients that hardly change.',
});
const sumNeedsNoScaling = clause({
    id: 'linear-scaling/sum-needs-no-scaling',
    says: 'On the summed loss, the linear scaling rule MUST keep the rate: while the gradients stay constant, k steps end at the same parameters as one step on the k times larger batch at the same rate.',
    formula: String.raw `\theta - \lambda \sum_{j=1}^k \sum_{i \in B_j} g_i = \theta - \lambda \sum_i g_i`,
    given: cases(cross({
        sizes: [
            [4, 4],
            [4, 2, 1],
            [4, 4, 4, 4],
        ],
    }), ({ sizes }) => ({ ...exactRun(...sizes), rate: oneOf(1 / 16, 1 / 8) })),
    asks: (given) => frozen(given, sum, given.rate, given.rate),
    law: (_, { steps, one }) => equalEnds(steps, one),
    examples: [
        {
            given: { ...twoByHand, sizes: [4, 4], rate: 1 / 32 },
            answers: {
                steps: { parameters: [{ weights: [1 - 8 / 32] }, { weights: [1 - 16 / 32] }] },
                one: { parameters: [{ weights: [1 - 16 / 32] }] },
            },
        },
    ],
    rejects: [sumIsMean, gradientIsAlwaysOfMean, sumStepsDivided, stepIgnoresScale],
    source: 'Source answer 2 with Goyal et al. 2017: the rate on the sum already carries the batch.',
});
const penaltyIsNotScaled = clause({
    id: 'linear-scaling/penalty-is-not-scaled',
    says: 'Scaling the rate MUST NOT be confused with scaling the loss. The summed loss at rate λ takes the step of the mean loss at rate Bλ only if its penalty is Bβ; with penalty β it takes a different step.',
    formula: String.raw `\lambda \nabla \big( \textstyle\sum_i \ell_i + B\beta R \big) = B\lambda \nabla \big( \tfrac1B \sum_i \ell_i + \beta R \big) \ne \lambda \nabla \big( \sum_i \ell_i + \beta R \big)`,
    given: cases([{ b: 4 }, { b: 8 }], ({ b }) => ({
        ...exactRun(b),
        rate: oneOf(1 / 32, 1 / 16),
        beta: oneOf(1 / 2, 1),
    })),
    asks: ({ b, beta, rate, ...run }) => {
        const decayed = (reduction, coefficient, at) => train(run, {
            loss: { name: 'squared-error' },
            reduction,
            penalties: [{ name: 'half-sum-of-squares', on: 'weights', coefficient, placed: 'outside' }],
        }, () => at);
        return {
            rateScaled: decayed(mean, beta, b * rate),
            bothScaled: decayed(sum, b * beta, rate),
            lossScaled: decayed(sum, beta, rate),
        };
    },
    law: (_, { rateScaled, bothScaled, lossScaled }) => [
        equal(final(bothScaled).weights, final(rateScaled).weights, 'with the penalty scaled'),
        different(final(lossScaled).weights, final(rateScaled).weights, 'with the penalty unchanged'),
    ],
    examples: [
        {
            given: { ...byHand, b: 4, rate: 1 / 32, beta: 1 },
            answers: {
                rateScaled: { parameters: [{ weights: [1 - (4 / 32) * (36 / 4 + 1)] }] },
                lossScaled: { parameters: [{ weights: [1 - (1 / 32) * (36 + 1)] }] },
            },
        },
    ],
    rejects: [penaltyInsideSum, penaltyDividedByBatch],
    source: 'Goyal et al. 2017, remark 1: scaling the cross-entropy is not scaling the rate, because it does not scale the weight decay.',
});
const globalBatch = clause({
    id: 'linear-scaling/normalise-by-the-global-batch',
    says: 'When k workers take n examples each at rate kλ, they MUST divide by kn in all: while the gradients stay constant, their step ends at the same parameters as k steps of one worker at rate λ.',
    formula: String.raw `\theta - k\lambda \cdot \tfrac1{kn} \sum_{j=1}^k \sum_{i \in B_j} g_i = \theta - \lambda \sum_{j=1}^k \tfrac1n \sum_{i \in B_j} g_i`,
    given: cases(cross({
        parts: [
            [[4], [4]],
            [[2], [2], [2], [2]],
        ],
        collective: ['average', 'sum'],
    }), ({ parts }) => ({ ...partedRun([parts]), rate: oneOf(1 / 16, 1 / 8) })),
    asks: ({ collective, rate, ...run }) => {
        const how = { loss: { name: 'absolute-error' }, reduction: mean, collective };
        const [replicas] = run.windows;
        return {
            workers: accumulate(run, how, () => replicas.length * rate),
            one: accumulate({ ...run, windows: replicas.map((replica) => [replica]) }, how, () => rate),
        };
    },
    law: (_, { workers, one }) => equalEnds(workers, one),
    examples: [
        {
            given: {
                parameters: byHand.parameters,
                windows: [[byHand.batches, byHand.batches]],
                parts: [[4], [4]],
                collective: 'average',
                rate: 1 / 8,
            },
            answers: {
                workers: { parameters: [{ weights: [1 - (2 / 8) * (16 / 8)] }] },
                one: { parameters: [{}, { weights: [1 - (2 / 8) * (8 / 4)] }] },
            },
        },
    ],
    rejects: [meanSummed, scaledByWrongGroup],
    source: 'Goyal et al. 2017, remark 3: normalise the per-worker loss by the total batch size kn, not by n.',
});
const gradualWarmup = clause({
    id: 'linear-scaling/warmup',
    says: 'During a warmup from rate λ to kλ, each step MUST use its own rate: while the gradients stay constant, the warmup ends at the same parameters as one step at the sum of its rates.',
    formula: String.raw `\lambda_t = \lambda \big( 1 + (k-1) \tfrac tT \big), \quad \theta_{T+1} = \theta_0 - \sum_{t=0}^T \lambda_t \, g = \theta_0 - (T + 1) \tfrac{k+1}2 \lambda \, g`,
    given: cases(cross({ k: [2, 8], steps: [2, 4] }), () => ({ ...exactRun(4), rate: oneOf(1 / 64, 1 / 32) })),
    asks: ({ k, steps, rate, parameters, batches: [batch] }) => {
        const rates = warmup(rate, k, steps);
        const run = (at) => accumulate({ parameters, windows: at.map(() => [[batch]]) }, { loss: { name: 'absolute-error' }, reduction: mean }, (t) => at[t]);
        return { warmup: run(rates), one: run([((steps + 1) * (k + 1) * rate) / 2]) };
    },
    law: (_, { warmup: slow, one }) => equalEnds(slow, one),
    examples: [
        {
            // λ, 4½λ and 8λ.
            given: { ...byHand, k: 8, steps: 2, rate: 1 / 64 },
            answers: {
                warmup: {
                    parameters: [
                        { weights: [1 - (1 / 64) * (8 / 4)] },
                        { weights: [1 - (5.5 / 64) * (8 / 4)] },
                        { weights: [1 - (13.5 / 64) * (8 / 4)] },
                    ],
                },
            },
        },
    ],
    rejects: [rateFrozen, rateOneStepLate],
    source: 'Goyal et al. 2017, section 2.2: gradual warmup.',
});
/** One step of the heavy ball, from a velocity, at a new rate. */
const heavyBall = (name, given, velocity) => ({
    ask: 'steps',
    optimizer: { name, momentum: 1 / 2 },
    parameter: given.parameter,
    state: { step: 1, slots: { velocity } },
    steps: [{ gradient: given.gradient, rate: given.newRate }],
});
const scaled = ({ shape, data }, by) => ({
    shape,
    data: Float64Array.from(data, (x) => by * x),
});
const momentumCorrection = clause({
    id: 'linear-scaling/momentum-correction',
    says: 'When the rate changes from λ to λ′, a velocity that contains the rate MUST be multiplied by λ′/λ to give the same step as a velocity without the rate. Left unchanged, it gives a different step.',
    formula: String.raw `\theta - \lambda' (\mu v + g) = \theta - \big( \mu \tfrac{\lambda'}{\lambda} \cdot \lambda v + \lambda' g \big) \ne \theta - (\mu \cdot \lambda v + \lambda' g)`,
    given: cases(cross({ rate: [1 / 8, 1 / 2], newRate: [1 / 4, 1] }), () => ({
        parameter: tensorOf([3], grid(-4, 4)),
        velocity: tensorOf([3], grid(-4, 4, 1, [0])),
        gradient: tensorOf([3], grid(-4, 4)),
    })),
    asks: (given) => ({
        outside: heavyBall('momentum', given, given.velocity),
        corrected: heavyBall('momentum-rate-inside', given, scaled(given.velocity, -given.rate * (given.newRate / given.rate))),
        left: heavyBall('momentum-rate-inside', given, scaled(given.velocity, -given.rate)),
    }),
    law: (_, { outside, corrected, left }) => [
        equal(corrected.parameter[0], outside.parameter[0], 'with the velocity corrected'),
        different(left.parameter[0], outside.parameter[0], 'with the velocity unchanged'),
    ],
    examples: [
        {
            given: { rate: 1 / 8, newRate: 1 / 4, parameter: vector(1), velocity: vector(4), gradient: vector(2) },
            answers: {
                outside: { parameter: [[1 - (1 / 4) * (4 / 2 + 2)]] },
                corrected: { parameter: [[1 - ((2 * (4 / 8)) / 2 + 2 / 4)]] },
                left: { parameter: [[1 - (4 / 8 / 2 + 2 / 4)]] },
            },
        },
    ],
    rejects: [rateStaysInVelocity],
    source: 'Goyal et al. 2017, remark 2: apply momentum correction after a change of the rate, if the velocity contains it.',
});
export const chapter = {
    title: 'Batch size',
    clauses: [
        frozenGradients,
        secondOrder,
        sumNeedsNoScaling,
        penaltyIsNotScaled,
        momentumCorrection,
        globalBatch,
        gradualWarmup,
    ],
};
