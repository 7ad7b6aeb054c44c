import { cases, clause, cross, equal, oneOf, stacked, type Chapter, type Clause, type ReductionSpec } from '../language/index.ts';
import { gradientIsAlwaysOfMean } from '../faults/gradients.ts';
import { meanDividesByOneLess, meanDividesTwice, meanDoesNotDivide, sumIsMean } from '../faults/reductions.ts';
import { stepIgnoresScale, sumStepsDivided } from '../faults/updates.ts';
import { byHand, exactRun, final, mean, sum, train, type Examples, type Run } from './runs.ts';

/** All the batches of a run as one. */
const asOne = ({ parameters, batches }: Run): Run => ({
  parameters,
  batches: [{ inputs: stacked(...batches.map((batch) => batch.inputs)), targets: stacked(...batches.map((batch) => batch.targets)) }],
});
const twoByHand = { ...byHand, batches: [byHand.batches[0], byHand.batches[0]] satisfies Examples[] };

/** k steps, and one step of the k-fold batch at another rate, of a loss whose gradient does not move. */
const frozen = (given: Run, reduction: ReductionSpec, rate: number, rateOfOne: number) => ({
  steps: train(given, { loss: { name: 'absolute-error' }, reduction }, () => rate),
  one: train(asOne(given), { loss: { name: 'absolute-error' }, reduction }, () => rateOfOne),
});

const frozenGradients: Clause = clause({
  id: 'linear-scaling/frozen-gradients',
  says: 'While gradients do not move, k steps on the mean loss at rate λ MUST lead where one step of the k-fold batch at rate kλ leads.',
  formula: String.raw`\theta - \lambda \sum_{j=1}^k \tfrac1B \sum_{i \in B_j} g_i = \theta - k\lambda \cdot \tfrac1{kB} \sum_i g_i`,
  given: cases([[4, 4], [4, 4, 4, 4], [8, 8]].map((sizes) => ({ sizes })), ({ sizes }) => ({ ...exactRun(...sizes), rate: oneOf(1 / 8, 1 / 4) })),
  asks: (given) => frozen(given, mean, given.rate, given.batches.length * given.rate),
  law: (_, { steps, one }) => [equal(final(steps).weights, final(one).weights, 'weights'), equal(final(steps).bias, final(one).bias, 'bias')],
  examples: [
    {
      // Gradients of |x·w| are the inputs, 1 + 2 + 3 + 2 = 8.
      given: { ...twoByHand, sizes: [4, 4], rate: 1 / 8 },
      answers: { steps: { parameters: [{}, { weights: [1 - (1 / 8) * (8 / 4) - (1 / 8) * (8 / 4)] }] }, one: { parameters: [{ weights: [1 - (2 / 8) * (16 / 8)] }] } },
    },
  ],
  rejects: [meanDoesNotDivide, meanDividesTwice, meanDividesByOneLess, stepIgnoresScale],
  source: 'Goyal et al. 2017 (arXiv 1706.02677), section 2.1.',
});

const secondOrder: Clause = clause({
  id: 'linear-scaling/second-order',
  says: 'Where gradients move, the gap between k steps at λ and one step of the k-fold batch at kλ MUST shrink with the square of λ.',
  formula: String.raw`\theta^{(2)}_\lambda - \theta^{(1)}_{2\lambda} = \lambda^2 H_2 g_1 \quad (k = 2, \ \ell \text{ quadratic})`,
  given: cases([{ sizes: [2, 2] }], ({ sizes }) => ({ ...exactRun(...sizes), rate: oneOf(1 / 8, 1 / 4) })),
  asks: (given) => {
    const run = (of: Run, rate: number) => train(of, { loss: { name: 'squared-error' }, reduction: mean }, () => rate);
    return {
      steps: run(given, given.rate), one: run(asOne(given), 2 * given.rate),
      halfSteps: run(given, given.rate / 2), halfOne: run(asOne(given), given.rate),
    };
  },
  law: ({ constant, multiply, subtract }, { steps, one, halfSteps, halfOne }) =>
    (['weights', 'bias'] as const).map((name) =>
      equal(
        subtract(final(steps)[name], final(one)[name]),
        multiply(constant(4), subtract(final(halfSteps)[name], final(halfOne)[name])),
        name,
      ),
    ),
  examples: [
    {
      // At w = 1 the gradient of the mean squared error is 36/4 in the weight and 16/4 in the bias.
      given: { ...twoByHand, sizes: [4, 4], rate: 1 / 8 },
      answers: {
        steps: { parameters: [{ weights: [1 - (36 / 4) / 8], bias: [-(16 / 4) / 8] }, {}] },
        one: { parameters: [{ weights: [1 - (2 / 8) * (72 / 8)], bias: [-(2 / 8) * (32 / 8)] }] },
      },
    },
  ],
  rejects: [meanDoesNotDivide, meanDividesTwice, meanDividesByOneLess],
  source: 'Goyal et al. 2017, section 2.1: the approximation is one of gradients that hardly move.',
});

const sumNeedsNoScaling: Clause = clause({
  id: 'linear-scaling/sum-needs-no-scaling',
  says: 'Under the sum, keeping λ while the batch grows k-fold MUST be the linear scaling rule: k steps lead where one step of the k-fold batch leads.',
  formula: String.raw`\theta - \lambda \sum_{j=1}^k \sum_{i \in B_j} g_i = \theta - \lambda \sum_i g_i`,
  given: cases(cross({ sizes: [[4, 4], [4, 2, 1], [4, 4, 4, 4]] }), ({ sizes }) => ({ ...exactRun(...sizes), rate: oneOf(1 / 16, 1 / 8) })),
  asks: (given) => frozen(given, sum, given.rate, given.rate),
  law: (_, { steps, one }) => [equal(final(steps).weights, final(one).weights, 'weights'), equal(final(steps).bias, final(one).bias, 'bias')],
  examples: [
    {
      given: { ...twoByHand, sizes: [4, 4], rate: 1 / 32 },
      answers: { steps: { parameters: [{ weights: [1 - 8 / 32] }, { weights: [1 - 16 / 32] }] }, one: { parameters: [{ weights: [1 - 16 / 32] }] } },
    },
  ],
  rejects: [sumIsMean, gradientIsAlwaysOfMean, sumStepsDivided, stepIgnoresScale],
  source: 'Source answer 2 with Goyal et al. 2017: the rate on the sum already carries the batch.',
});

export const chapter: Chapter = { title: 'Batch size', clauses: [frozenGradients, secondOrder, sumNeedsNoScaling] };
