import { convertRate, learningRate } from '../contracts/index.ts';
import {
  cases, clause, cross, different, equal, oneOf, type Chapter, type Clause, type OptimizerSpec,
} from '../language/index.ts';
import { gradientIsAlwaysOfMean, gradientIsAlwaysOfSum } from '../faults/gradients.ts';
import { meanDividesByOneLess, meanDividesTwice, meanDoesNotDivide, sumIsMean } from '../faults/reductions.ts';
import { firstBatchSizeKept, rateFrozen, stepIgnoresScale, sumStepsDivided } from '../faults/updates.ts';
import { losses } from './losses.ts';
import { definitionClauses } from './updates/definition.ts';
import { equivalenceClauses } from './updates/equivalence.ts';
import { degreeClauses, neededClauses } from './updates/degrees.ts';
import { anyRun, byHand, exactRun, final, mean, sizeOfBatch, sgd, sum, train, type Examples } from './runs.ts';

const optimizers: readonly OptimizerSpec[] = [sgd, { name: 'momentum', momentum: 1 / 2 }, { name: 'nesterov', momentum: 1 / 2 }];

/** The rate λ on the mean over a batch, and the rate λ/B on its sum with which it takes equal steps. */
const onMean = (rate: number, batch: Examples) => learningRate(rate, { forLossReducedBy: 'mean', batchSize: sizeOfBatch(batch) });
const onSum = (rate: number, batch: Examples): number => convertRate(onMean(rate, batch), { to: 'sum', batchSize: sizeOfBatch(batch) }).value;

const rateOverBatch: Clause = clause({
  id: 'sgd/rate-over-batch',
  says:
    'Gradient descent on the summed loss at rate λ/B MUST take the steps of gradient descent on the mean loss at rate λ, ' +
    'over many steps, for either sign of the rate, with B that of each batch. With momentum the same MUST hold for batches of one size.',
  formula: String.raw`\lambda_{\text{sum}} = \lambda_{\text{mean}} / B \implies \theta_t^{\text{sum}} = \theta_t^{\text{mean}} \text{ for all } t`,
  // Powers of two for B: there scaling commutes with rounding, so that the runs agree bit for bit on any data.
  given: cases(
    cross({ loss: losses, run: [{ optimizer: sgd, sizes: [8, 4, 2] }, ...optimizers.slice(1).map((optimizer) => ({ optimizer, sizes: [4, 4, 4] }))], sign: [1, -1] }),
    ({ loss, run }) => ({ ...anyRun(loss.name, run.sizes), rate: oneOf(0.1, 0.03, 0.5) }),
    { bitForBit: true },
  ),
  asks: (given) => {
    const how = { loss: given.loss, optimizer: given.run.optimizer };
    return {
      mean: train(given, { ...how, reduction: mean }, () => given.sign * given.rate),
      sum: train(given, { ...how, reduction: sum }, (batch) => onSum(given.sign * given.rate, batch)),
    };
  },
  law: (_, { mean: onMeanLoss, sum: onSumLoss }) =>
    onSumLoss.parameters.flatMap(({ weights, bias }, t) => [
      equal(weights, onMeanLoss.parameters[t]!.weights, `weights after step ${t + 1}`),
      equal(bias, onMeanLoss.parameters[t]!.bias, `bias after step ${t + 1}`),
    ]),
  examples: [
    {
      // Errors 1, 2, 3, 2 on inputs 1, 2, 3, 2: the gradients of the squared errors are 2, 8, 18, 8.
      given: { ...byHand, loss: { name: 'squared-error' }, run: { optimizer: sgd, sizes: [4] }, sign: 1, rate: 1 / 8 },
      answers: {
        mean: { parameters: [{ weights: [1 - (1 / 8) * ((2 + 8 + 18 + 8) / 4)] }] },
        sum: { parameters: [{ weights: [1 - (1 / 8 / 4) * (2 + 8 + 18 + 8)] }] },
      },
    },
  ],
  rejects: [
    gradientIsAlwaysOfMean, gradientIsAlwaysOfSum, meanDoesNotDivide, sumIsMean, meanDividesTwice, meanDividesByOneLess,
    stepIgnoresScale, sumStepsDivided, rateFrozen, firstBatchSizeKept,
  ],
  source: 'Source answer 2: equal updates when λ₁ = λ₂/B; the source writes W := W + λ dL/dW, hence either sign.',
});

const rateIsUnique: Clause = clause({
  id: 'sgd/rate-is-unique',
  says: 'At any rate other than λ/B, gradient descent on the summed loss MUST take another step than on the mean loss at λ.',
  formula: String.raw`\lambda_{\text{sum}} \ne \lambda_{\text{mean}} / B \implies \theta^{\text{sum}} \ne \theta^{\text{mean}}`,
  given: cases(cross({ factor: [4, 2, 1 / 2, 1 / 4, -1] }), () => ({ ...exactRun(4), rate: oneOf(1 / 8, 1 / 4) })),
  asks: (given) => ({
    mean: train(given, { loss: { name: 'squared-error' }, reduction: mean }, () => given.rate),
    sum: train(given, { loss: { name: 'squared-error' }, reduction: sum }, (batch) => given.factor * onSum(given.rate, batch)),
  }),
  law: (_, { mean: onMeanLoss, sum: onSumLoss }) => [
    different(final(onSumLoss).weights, final(onMeanLoss).weights, 'weights'),
    different(final(onSumLoss).bias, final(onMeanLoss).bias, 'bias'),
  ],
  examples: [
    {
      // λ itself, not divided by B = 4.
      given: { ...byHand, factor: 4, rate: 1 / 8 },
      answers: {
        mean: { parameters: [{ weights: [1 - (1 / 8) * ((2 + 8 + 18 + 8) / 4)] }] },
        sum: { parameters: [{ weights: [1 - (1 / 8) * (2 + 8 + 18 + 8)] }] },
      },
    },
  ],
  rejects: [stepIgnoresScale, gradientIsAlwaysOfMean, sumIsMean, meanDoesNotDivide, sumStepsDivided],
  source: 'Source answer 2: the steps are equal when λ₁ = λ₂/B, and a gradient that is not zero admits no other.',
});

export const chapter: Chapter = { title: 'Updates', clauses: [rateOverBatch, rateIsUnique, ...definitionClauses, ...degreeClauses, ...neededClauses, ...equivalenceClauses] };
