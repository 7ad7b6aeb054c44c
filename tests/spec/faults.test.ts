import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import * as denominators from '../../spec/faults/denominators.ts';
import * as gradients from '../../spec/faults/gradients.ts';
import * as ignored from '../../spec/faults/ignored.ts';
import * as losses from '../../spec/faults/losses.ts';
import * as nothing from '../../spec/faults/nothing.ts';
import * as numbers from '../../spec/faults/numbers.ts';
import * as reductions from '../../spec/faults/reductions.ts';
import {
  filled,
  matrix,
  vector,
  type Fault,
  type LossQuestion,
  type ReductionSpec,
  type TensorData,
} from '../../spec/language/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';

// The faults of one batch, each at the numbers that tell it from what is right; both written as the arithmetic that
// gives them.

const of = (
  name: 'absolute-error' | 'squared-error',
  predictions: TensorData,
  reduction: ReductionSpec,
  more: Partial<LossQuestion> = {},
): LossQuestion => ({
  ask: 'loss',
  loss: { name },
  reduction,
  predictions,
  targets: filled(predictions.shape, 0),
  ...more,
});
const over = (
  denominator:
    | 'elements'
    | 'examples'
    | 'valid'
    | 'sum-of-weights'
    | 'sum-of-valid-weights'
    | 'non-zero-weights'
    | 'lengths-then-examples',
): ReductionSpec => ({ by: 'mean', over: denominator });
const sum: ReductionSpec = { by: 'sum' };
const none: ReductionSpec = { by: 'none' };

type Found = { readonly value: TensorData; readonly gradient: TensorData };
const value = (found: Found): number => found.value.data[0]!;
const first = (found: Found): number => found.gradient.data[0]!;
const total = ({ gradient }: Found): number => Array.from(gradient.data).reduce((a, b) => a + b, 0);
const secondMoment = ({ gradient }: Found): number =>
  Array.from(gradient.data).reduce((a, b) => a + b ** 2, 0) / gradient.data.length;

const likelihoods = { name: 'kl-divergence' } as const;
const crossEntropy = { name: 'softmax-cross-entropy' } as const;
const sequences = matrix([1, 1, 1, 1, 1, 1], [7, 7, 0, 0, 0, 0]);
const lengths = matrix([1, 1, 1, 1, 1, 1], [1, 1, 0, 0, 0, 0]);
const soft = {
  ask: 'loss',
  loss: { name: 'binary-cross-entropy', positiveWeight: 3 },
  reduction: sum,
  predictions: vector(1024),
  targets: vector(1 / 4),
} as const;

const table: readonly (readonly [
  of: string,
  fault: Fault,
  question: LossQuestion,
  read: (found: Found) => number,
  right: number,
  wrong: number,
])[] = [
  [
    'FC-01',
    denominators.countsIgnored,
    of('absolute-error', vector(1, 3, 9), over('valid'), { valid: vector(1, 1, 0) }),
    value,
    (1 + 3) / 2,
    (1 + 3) / 3,
  ],
  [
    'FC-01',
    denominators.ignoredWeightsCounted,
    of('absolute-error', vector(1, 3, 9), over('sum-of-valid-weights'), {
      valid: vector(1, 1, 0),
      weights: vector(1, 3, 4),
    }),
    value,
    (1 + 9) / (1 + 3),
    (1 + 9) / (1 + 3 + 4),
  ],
  [
    'FC-02',
    denominators.countsForSumOfWeights,
    of('absolute-error', vector(1, 3), over('sum-of-weights'), { weights: vector(2, 6) }),
    value,
    (2 + 18) / (2 + 6),
    (2 + 18) / 2,
  ],
  [
    'FC-02',
    denominators.sumOfWeightsForElements,
    of('absolute-error', vector(1, 3), over('elements'), { weights: vector(2, 6) }),
    value,
    (2 + 18) / 2,
    (2 + 18) / (2 + 6),
  ],
  [
    'FC-02',
    denominators.classWeightsNotInDenominator,
    {
      ask: 'loss',
      loss: { name: 'negative-log-likelihood' },
      reduction: over('sum-of-valid-weights'),
      predictions: matrix([-1, 0], [0, -3]),
      targets: vector(0, 1),
      classWeights: vector(2, 6),
    },
    value,
    (2 + 18) / (2 + 6),
    (2 + 18) / 2,
  ],
  [
    'FC-03',
    denominators.countsBeforeBroadcast,
    of('absolute-error', matrix([0.1, 0.1, 0], [5, 5, 5]), over('non-zero-weights'), { weights: matrix([1], [0]) }),
    value,
    (0.1 + 0.1) / 3,
    (0.1 + 0.1) / 1,
  ],
  [
    'FC-03',
    denominators.populationStretched,
    { ...of('squared-error', vector(1, 3, 5), over('elements')), targets: matrix([1], [3], [3]) },
    value,
    (0 + 0 + 4) / 3,
    (0 + 4 + 16 + (4 + 0 + 4) + (4 + 0 + 4)) / 9,
  ],
  [
    'FC-04',
    denominators.elementsForExamples,
    {
      ask: 'loss',
      loss: likelihoods,
      reduction: over('examples'),
      predictions: matrix([-0.25, -9], [-9, -0.5]),
      targets: matrix([1, 0], [0, 1]),
    },
    value,
    (0.25 + 0.5) / 2,
    (0.25 + 0.5) / 4,
  ],
  [
    'FC-05',
    denominators.hierarchicalForFlat,
    of('absolute-error', sequences, over('valid'), { valid: lengths }),
    value,
    (6 * 1 + 2 * 7) / 8,
    (6 / 6 + 14 / 2) / 2,
  ],
  [
    'FC-05',
    denominators.flatForHierarchical,
    of('absolute-error', sequences, over('lengths-then-examples'), { valid: lengths }),
    value,
    (6 / 6 + 14 / 2) / 2,
    (6 * 1 + 2 * 7) / 8,
  ],
  [
    'FC-06',
    nothing.nothingIsNaN,
    of(
      'absolute-error',
      vector(1, 3),
      { by: 'mean', over: 'valid', ofNothing: 'mean-is-zero' },
      { valid: vector(0, 0) },
    ),
    value,
    0,
    0 / 0,
  ],
  [
    'FC-06',
    nothing.nothingIsZero,
    of(
      'absolute-error',
      vector(1, 3),
      { by: 'mean', over: 'valid', ofNothing: 'mean-is-nan' },
      { valid: vector(0, 0) },
    ),
    value,
    0 / 0,
    0,
  ],
  [
    'FC-07',
    numbers.maskByMultiplication,
    of('absolute-error', vector(1, 3, Infinity), over('valid'), { valid: vector(1, 1, 0) }),
    value,
    (1 + 3) / 2,
    NaN,
  ],
  [
    'FC-07',
    ignored.maskByDivision,
    of('absolute-error', vector(1, 3, 9), over('valid'), { valid: vector(1, 1, 0) }),
    value,
    (1 + 3) / 2,
    NaN,
  ],
  [
    'FC-08',
    ignored.companionOverAll,
    {
      ask: 'loss',
      loss: { ...crossEntropy, smoothing: 1 / 4 },
      reduction: over('valid'),
      predictions: matrix([0, -1024], [0, -1024], [0, -4096]),
      targets: vector(0, 0, 0),
      valid: vector(1, 1, 0),
    },
    value,
    (1 / 4) * ((512 + 512) / 2),
    (1 / 4) * ((512 + 512 + 2048) / 3),
  ],
  [
    'FC-09',
    reductions.meanDividesTwice,
    of('absolute-error', vector(1, 3, 5, 7), over('elements')),
    value,
    (1 + 3 + 5 + 7) / 4,
    (1 + 3 + 5 + 7) / 4 / 4,
  ],
  [
    'FC-10',
    reductions.sumIsMean,
    of('absolute-error', vector(1, 3, 5, 7), sum),
    value,
    1 + 3 + 5 + 7,
    (1 + 3 + 5 + 7) / 4,
  ],
  [
    'FC-10',
    reductions.reductionInverted,
    of('absolute-error', vector(1, 3, 5, 7), over('elements')),
    value,
    (1 + 3 + 5 + 7) / 4,
    1 + 3 + 5 + 7,
  ],
  [
    'FC-10',
    reductions.reductionIgnored,
    of('absolute-error', vector(1, 3, 5, 7), { by: 'max' }),
    value,
    7,
    (1 + 3 + 5 + 7) / 4,
  ],
  [
    'FC-11',
    denominators.meansMultiplied,
    of('absolute-error', vector(1, 3), over('sum-of-weights'), { weights: vector(0, 2) }),
    value,
    (2 * 3) / 2,
    ((1 + 3) / 2) * ((0 + 2) / 2),
  ],
  [
    'FC-11',
    denominators.weightsDropped,
    of('absolute-error', vector(1, 3), sum, { weights: vector(0, 2) }),
    value,
    2 * 3,
    1 + 3,
  ],
  ['FC-11', losses.positiveWeightOnAll, soft, value, (3 / 4) * 1024, (1 + 2 * (1 / 4)) * (3 / 4) * 1024],
  [
    'FC-12',
    gradients.gradientIsAlwaysOfMean,
    of('squared-error', vector(12, 1, 2, 3), sum),
    first,
    2 * 12,
    (2 * 12) / 4,
  ],
  [
    'FC-13',
    gradients.cotangentIgnored,
    of('squared-error', vector(12, 1), sum, { cotangent: { shape: [], data: [1 / 2] } }),
    first,
    (1 / 2) * 24,
    24,
  ],
  [
    'FC-13',
    gradients.firstCotangentForAll,
    of('squared-error', vector(1 / 2, -15 / 2, 1, 18), none, { cotangent: vector(1, 0, 2, -1) }),
    total,
    1 + 2 * 2 - 36,
    1 - 15 + 2 + 36,
  ],
  ['FC-14', gradients.derivativeHalved, of('squared-error', vector(3), sum), first, 2 * 3, 3],
  [
    'FC-15',
    reductions.maxTiesAllGetOne,
    of('absolute-error', vector(3, 3, 1), { by: 'max' }),
    total,
    1 / 2 + 1 / 2,
    1 + 1,
  ],
  [
    'FC-16',
    ignored.ignoredLeaksGradient,
    of('squared-error', vector(1 / 2, 1, 21 / 2), over('valid'), { valid: vector(1, 1, 0) }),
    total,
    (1 + 2) / 2,
    (1 + 2 + 21) / 2,
  ],
  [
    'FC-17',
    gradients.perExampleCarriesDenominator,
    of('squared-error', vector(12, 5 / 2, 1 / 2, 0), none),
    secondMoment,
    (24 ** 2 + 5 ** 2 + 1 ** 2) / 4,
    (24 ** 2 + 5 ** 2 + 1 ** 2) / 4 ** 2 / 4,
  ],
  ['FC-30', numbers.sumInBfloat16, of('absolute-error', filled([1000], 1), sum), value, 1000, 2 ** 8],
  [
    'FC-30',
    numbers.countInBfloat16,
    of('absolute-error', { shape: [1000], data: [4000, ...Array.from({ length: 999 }, () => 0)] }, over('elements')),
    value,
    4000 / 1000,
    4000 / 2 ** 8,
  ],
];

describe('every fault of one batch is right but for one thing', () => {
  test.each(table)('%s %o', (id, fault, question, read, right, wrong) => {
    expect(fault.faultClass).toBe(id);
    const asStretched =
      fault === denominators.populationStretched
        ? { ...question, targets: { ...question.targets, shape: question.predictions.shape } }
        : question;
    expect(read(answer(definitions, float64, asStretched))).toBe(right);
    expect(read(answer(fault.wrong(definitions), float64, question))).toBe(wrong);
  });
  test('and each class from FC-01 to FC-17, and FC-30, has one', () => {
    const classes = [...Array.from({ length: 17 }, (_, i) => `FC-${String(i + 1).padStart(2, '0')}`), 'FC-30'];
    expect([...new Set(table.map(([id]) => id))]).toEqual(classes);
  });
});
