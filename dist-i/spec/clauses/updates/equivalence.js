import { scaled, scaledSteps, times } from '../../definitions/translation.js';
import { cases, clause, cross, different, equal, grid, listOf, matrix, oneOf, recordOf, shuffled, tensorOf, vector, } from '../../language/index.js';
import { gradientIsAlwaysOfMean } from '../../faults/gradients.js';
import { maxIsSum, meanDividesByOneLess, meanDoesNotDivide, sumIsMean } from '../../faults/reductions.js';
import { clipsAtOne, clipIgnored, epsilonHardCoded, firstBatchSizeKept, slotsForgotten, stepIgnoresScale, sumStepsDivided, } from '../../faults/updates.js';
import { anyRun, byHand, clips, equalRuns, exactRun, final, mean, sizeOfBatch, sum, train } from '../runs.js';
import { path } from './optimizers.js';
const squaredError = { name: 'squared-error' };
const adamAt = (epsilon) => ({ name: 'adam', beta1: 0.9, beta2: 0.95, epsilon });
const adamRate = clause({
    id: 'adam/rate-does-not-scale',
    says: 'Adam on the summed loss MUST take the same steps as Adam on the mean loss at the same rate, if ε is multiplied by B. With the rate divided by B it MUST take different steps.',
    formula: String.raw `(\lambda, B\varepsilon) \text{ on } \textstyle\sum_i \ell_i \;\equiv\; (\lambda, \varepsilon) \text{ on } \tfrac1B \sum_i \ell_i`,
    given: cases(cross({ loss: [squaredError, { name: 'binary-cross-entropy' }] }), ({ loss }) => ({ ...anyRun(loss, [4, 4, 4]), rate: oneOf(0.1, 0.03) }), { bitForBit: true, enough: 12 }),
    asks: (given) => {
        const b = sizeOfBatch(given.batches[0]);
        const on = (reduction, rate, epsilon) => train(given, { loss: given.loss, reduction, optimizer: adamAt(epsilon) }, () => rate);
        return { onMean: on(mean, given.rate, 1), onSum: on(sum, given.rate, b), divided: on(sum, given.rate / b, b) };
    },
    law: (_, { onMean, onSum, divided }) => [
        ...equalRuns(onSum, onMean),
        different(final(divided).bias, final(onMean).bias, 'bias at the rate over B'),
    ],
    examples: [
        {
            // The first step of Adam: the gradient 36/4 over itself and ε = 1; and 36 over itself and 4.
            given: { ...byHand, loss: squaredError, rate: 1 / 2 },
            answers: {
                onMean: { parameters: [{ weights: [1 - 9 / (9 + 1) / 2] }] },
                onSum: { parameters: [{ weights: [1 - 36 / (36 + 4) / 2] }] },
                divided: { parameters: [{ weights: [1 - 36 / (36 + 4) / 8] }] },
            },
        },
    ],
    rejects: [
        sumStepsDivided,
        epsilonHardCoded,
        sumIsMean,
        meanDoesNotDivide,
        meanDividesByOneLess,
        gradientIsAlwaysOfMean,
    ],
    source: 'Source answer 2 is a rule for gradient descent: the direction of Adam has degree 0.',
});
/** Momentum on batches of different sizes, with the rate over each batch's own size on the sum. */
const shortBatch = (name) => (given) => {
    const on = (reduction, rate) => train(given, { loss: squaredError, reduction, optimizer: { name, momentum: 0.5 } }, rate);
    return { onMean: on(mean, () => given.rate), onSum: on(sum, (batch) => given.rate / sizeOfBatch(batch)) };
};
const short = { inputs: matrix([1], [2]), targets: matrix([0], [0]) };
const rateInside = clause({
    id: 'momentum/short-batch-rate-inside',
    says: 'If the velocity contains the rate, momentum on the summed loss at rate λ/B for each batch MUST take the same steps as momentum on the mean loss at rate λ, even when a batch is shorter.',
    formula: String.raw `v \leftarrow \mu v - \tfrac{\lambda}{B_t} \textstyle\sum_i g_i = \mu v - \lambda \cdot \tfrac1{B_t} \sum_i g_i`,
    given: cases([{ sizes: [8, 4, 2] }], ({ sizes }) => ({ ...anyRun(squaredError, sizes), rate: oneOf(0.1, 0.03) }), {
        bitForBit: true,
        enough: 20,
    }),
    asks: shortBatch('momentum-rate-inside'),
    law: (_, { onMean, onSum }) => equalRuns(onSum, onMean),
    examples: [
        {
            given: { ...byHand, sizes: [4], rate: 1 / 8 },
            answers: {
                onMean: { parameters: [{ weights: [1 - 36 / 4 / 8] }] },
                onSum: { parameters: [{ weights: [1 - 36 / 32] }] },
            },
        },
    ],
    rejects: [firstBatchSizeKept, sumIsMean, meanDividesByOneLess],
    source: 'The velocity has degree 0: each batch was divided by its own size before it entered the velocity.',
});
const rateOutside = clause({
    id: 'momentum/short-batch-rate-outside',
    says: 'If the velocity does not contain the rate, momentum on the summed loss at rate λ/B for each batch MUST take different steps after a batch of another size.',
    formula: String.raw `\tfrac{\lambda}{B_2} (\mu B_1 \bar g_1 + B_2 \bar g_2) \ne \lambda (\mu \bar g_1 + \bar g_2)`,
    given: cases([{ sizes: [4, 2] }], ({ sizes }) => ({ ...exactRun(...sizes), rate: oneOf(1 / 8, 1 / 4) }), {
        bitForBit: true,
        enough: 20,
    }),
    asks: shortBatch('momentum'),
    law: (_, { onMean, onSum }) => [
        equal(onSum.parameters[0].bias, onMean.parameters[0].bias, 'first step'),
        different(final(onSum).bias, final(onMean).bias, 'bias after the short batch'),
    ],
    examples: [
        {
            // The mean's gradients in the bias are 16/4, and then, at errors −5/8 and −3/4, twice their mean; the sum's four
            // and two times as large.
            given: { ...byHand, batches: [byHand.batches[0], short], sizes: [4, 2], rate: 1 / 8 },
            answers: {
                onMean: { parameters: [{ bias: [-4 / 8] }, { bias: [-4 / 8 - (4 / 2 - 5 / 8 - 3 / 4) / 8] }] },
                onSum: { parameters: [{ bias: [-16 / 32] }, { bias: [-16 / 32 - (16 / 2 - 2 * (5 / 8 + 3 / 4)) / 16] }] },
            },
        },
    ],
    rejects: [slotsForgotten, meanDoesNotDivide, sumIsMean],
    source: 'The velocity has degree 1: at a new size it must be rescaled, as state/translation does.',
});
/** A run whose gradients are neither zero nor so large that a square of them overflows in a narrow format. */
const smallRun = (...sizes) => ({
    parameters: recordOf({ weights: tensorOf([1, 1], grid(0, 1)), bias: tensorOf([1], grid(0, 1)) }),
    batches: listOf(...sizes.map((b) => recordOf({ inputs: tensorOf([b, 1], grid(1, 2)), targets: tensorOf([b, 1], grid(-2, -1)) }))),
});
/** One batch of four examples, no two of which have the same error. */
const distinctRun = {
    parameters: recordOf({ weights: tensorOf([1, 1], grid(1, 3)), bias: tensorOf([1], grid(0, 2)) }),
    batches: listOf(recordOf({ inputs: tensorOf([4, 1], shuffled(1, 2, 3, 4)), targets: tensorOf([4, 1], grid(0, 0)) })),
};
const thresholdDegree = clause({
    id: 'clip/threshold-degree',
    says: 'With the clipping threshold multiplied by B, descent on the summed loss at rate λ/B MUST take the same steps as descent on the mean loss at rate λ. With the same threshold it MUST take different steps.',
    formula: String.raw `\tfrac{\lambda}{B} \operatorname{clip}_{B\tau}(B \bar g) = \lambda \operatorname{clip}_\tau(\bar g)`,
    given: cases(cross({ clip: clips }), () => ({ ...smallRun(4, 4), rate: oneOf(1 / 8, 1 / 4) }), {
        bitForBit: true,
        enough: 10,
    }),
    asks: ({ clip, ...given }) => {
        const b = sizeOfBatch(given.batches[0]);
        const setup = { optimizer: { name: 'sgd' }, rate: given.rate, clip };
        const on = (reduction, of) => train(given, { loss: squaredError, reduction, ...(of.clip && { clip: of.clip }) }, () => of.rate);
        return {
            onMean: on(mean, setup),
            onSum: on(sum, scaled(setup, times(b))),
            left: on(sum, { ...scaled(setup, times(b)), clip }),
        };
    },
    law: (_, { onMean, onSum, left }) => [
        ...equalRuns(onSum, onMean),
        different(final(left).bias, final(onMean).bias, 'bias at the same threshold'),
    ],
    examples: [
        {
            given: { ...byHand, clip: { by: 'value', threshold: 1 / 8 }, rate: 1 / 4 },
            answers: {
                onMean: { parameters: [{ weights: [1 - 1 / 8 / 4] }] },
                onSum: { parameters: [{ weights: [1 - 4 / 8 / 16] }] },
                left: { parameters: [{ weights: [1 - 1 / 8 / 16] }] },
            },
        },
    ],
    rejects: [clipsAtOne, clipIgnored],
    source: 'Pascanu et al. 2013 (arXiv 1211.5063); Brock et al. 2021 (arXiv 2102.06171): a threshold is compared with a gradient, or with a gradient divided by a parameter.',
});
const walkOf = () => ({
    parameter: tensorOf([3], grid(1, 4)),
    steps: listOf(...[1, 2].map(() => recordOf({ gradient: tensorOf([3], grid(1, 4)), rate: oneOf(1) }))),
});
/**
 * Rules to which a constant that is hard-coded leaves nothing but these ways to translate them, none of which is one.
 */
const hardCoded = [
    { optimizer: { name: 'adadelta', rho: 0.9, rootEpsilon: 1 }, translate: ['with its ε', 'as it is'] },
    { optimizer: { name: 'adam', beta1: 0.9, beta2: 0.95, epsilon: 1 }, translate: ['with its rate', 'as it is'] },
    {
        optimizer: { name: 'lars', momentum: 0.5, trustCoefficient: 1 / 8, weightDecay: 1 / 4, epsilon: 1 },
        translate: ['with its rate', 'as it is'],
    },
];
/** c times the gradients, the optimizer translated, or not, and the rate over c, or not. */
function attempt(base, c, how) {
    const whole = scaledSteps(base, c);
    const rate = how === 'with its rate' ? 1 / c : 1;
    return {
        ...whole,
        optimizer: how === 'with its ε' ? whole.optimizer : base.optimizer,
        steps: whole.steps.map(({ gradient }, t) => ({ gradient, rate: rate * base.steps[t].rate })),
    };
}
const none = clause({
    id: 'equivalence/none',
    says: 'An update rule with a hard-coded ε or rate MUST take different steps when the loss is multiplied by c, whether or not the other hyper-parameters are translated.',
    formula: String.raw `\varepsilon \text{ fixed} \implies \nexists\, \lambda' : \theta_t(cg, \lambda') = \theta_t(g, \lambda) \text{ for all } g`,
    given: cases(hardCoded.flatMap(({ optimizer, translate }) => translate.map((how) => ({ optimizer, how, c: 4 }))), walkOf, { bitForBit: true, enough: 6 }),
    asks: ({ optimizer, how, c, ...given }) => {
        const base = path(optimizer, given);
        return { base, other: attempt(base, c, how) };
    },
    law: (_, { base, other }) => different(other.parameter.at(-1), base.parameter.at(-1), 'last step'),
    examples: [
        {
            // Adam with ε = 1, which stays: the direction of a gradient 1 is 1/2, and that of 4 is 4/5.
            given: {
                optimizer: { name: 'adam', beta1: 1 / 2, beta2: 1 / 2, epsilon: 1 },
                how: 'as it is',
                c: 4,
                parameter: vector(1),
                steps: [{ gradient: vector(1), rate: 1 }],
            },
            answers: { base: { parameter: [[1 - 1 / (1 + 1)]] }, other: { parameter: [[1 - 4 / (4 + 1)]] } },
        },
    ],
    rejects: [stepIgnoresScale],
    source: 'An ε that does not grow with the loss is a different ε in relation to it; Zeiler 2012 has no rate.',
});
const maxHasNone = clause({
    id: 'equivalence/max-has-none',
    says: 'Descent on the maximum of the losses MUST take different steps from descent on their mean, whatever its rate.',
    formula: String.raw `\nabla \max_i \ell_i \not\parallel \nabla \tfrac1B \sum_i \ell_i`,
    given: cases(cross({ factor: [1, 4, 1 / 4, 1 / 2, 2] }), () => ({ ...distinctRun, rate: oneOf(1 / 8, 1 / 4) }), {
        bitForBit: true,
        enough: 10,
    }),
    asks: ({ factor, ...given }) => ({
        onMean: train(given, { loss: squaredError, reduction: mean }, () => given.rate),
        onMax: train(given, { loss: squaredError, reduction: { by: 'max' } }, () => factor * given.rate),
    }),
    law: (_, { onMean, onMax }) => different(final(onMax).bias, final(onMean).bias, 'bias'),
    examples: [
        {
            // The largest error is 3, at the input 3: its gradient is 18 in the weight and 6 in the bias, the mean's 9 and 4.
            given: { ...byHand, factor: 1 / 2, rate: 1 / 8 },
            answers: {
                onMean: { parameters: [{ weights: [1 - 9 / 8], bias: [-4 / 8] }] },
                onMax: { parameters: [{ weights: [1 - 18 / 16], bias: [-6 / 16] }] },
            },
        },
    ],
    rejects: [maxIsSum],
    source: 'The gradient of the worst example is not a known multiple of the gradient of the mean.',
});
export const equivalenceClauses = [
    rateInside,
    rateOutside,
    adamRate,
    thresholdDegree,
    none,
    maxHasNone,
];
