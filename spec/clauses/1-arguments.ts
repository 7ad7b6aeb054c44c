import {
  atMost, cases, clause, cross, different, equal, grid, tensorOf, vector, type AttemptQuestion, type Clause, type Identity, type LossSpec,
  type ReductionSpec, type TensorData,
} from '../language/index.ts';
import { populationStretched } from '../faults/denominators.ts';
import { maxOfNothingIsZero, nothingIsAnswered, nothingIsNaN, nothingIsZero } from '../faults/nothing.ts';
import { reductionIgnored, reductionInverted, unknownReductionIsMean } from '../faults/reductions.ts';
import { ask, meanOver, type Batch } from './batches.ts';

const absoluteError = { name: 'absolute-error' } as const;
const sum: ReductionSpec = { by: 'sum' };
const attempt = ({ loss, predictions, targets }: Batch & { loss: LossSpec }, reduction: AttemptQuestion['reduction'], more: Partial<AttemptQuestion> = {}): AttemptQuestion => ({
  ask: 'attempt', loss, reduction, predictions, targets, ...more,
});

export const argument: Clause = clause({
  id: 'reduction/argument-is-honoured',
  says: 'The reduction that is asked for MUST take effect, for every question anew, and one that does not exist MUST be refused with an error.',
  formula: String.raw`\ell_i > 0, N > 1 \implies L_{\text{mean}} < L_{\text{sum}}, \ L_{\max} < L_{\text{sum}}`,
  // Errors that are not zero.
  given: cases(cross({ unknown: ['average', 'total'] }), () => ({ predictions: tensorOf([4], grid(1, 4)), targets: tensorOf([4], grid(-4, 0)) }), { enough: 10 }),
  asks: ({ unknown, ...batch }) => {
    const given = { ...batch, loss: absoluteError };
    return {
      sum: ask(given, sum), mean: ask(given, meanOver('elements')), max: ask(given, { by: 'max' }), again: ask(given, sum),
      unknown: attempt(given, { by: 'unknown', name: unknown }),
    };
  },
  law: ({ constant }, { sum: first, mean, max, again, unknown }) => [
    equal(unknown.refused, constant(1), 'a reduction that there is not is refused'),
    atMost(mean.value, first.value, 'the mean is less than the sum'),
    different(mean.value, first.value, 'the mean is not the sum'),
    different(max.value, first.value, 'the maximum is not the sum'),
    equal(again.value, first.value, 'the sum is asked for once more'),
  ],
  examples: [
    {
      given: { unknown: 'average', predictions: vector(1, 2, 3, 4), targets: vector(0, 0, 0, 0) },
      answers: { sum: { value: 1 + 2 + 3 + 4 }, mean: { value: (1 + 2 + 3 + 4) / 4 }, max: { value: 4 }, again: { value: 1 + 2 + 3 + 4 }, unknown: { refused: 1 } },
    },
  ],
  rejects: [reductionIgnored, reductionInverted, unknownReductionIsMean],
  source: 'An argument that is not looked at, or not checked, hides a wrong scale.',
});

/** Where a column meets a row, and what the two would be if they had one shape. */
const stretches = [
  { stretched: 'targets', shape: [4], other: [4, 1] },
  { stretched: 'targets', shape: [4, 1], other: [4] },
  { stretched: 'weights', shape: [4, 1], other: [4] },
  { stretched: 'weights', shape: [4], other: [4, 1] },
] as const;
const inShape = ({ data }: TensorData, shape: readonly number[]): TensorData => ({ shape, data });

export const population: Clause = clause({
  id: 'reduction/population',
  says: 'Broadcasting predictions, targets or weights MUST NOT change which elements are counted: [N] against [N, 1] are N elements, or an error.',
  formula: String.raw`L\big((p_i)_i, (t_i)_{i1}\big) = L\big((p_i)_i, (t_i)_i\big) \text{ or an error}`,
  given: cases(
    [
      ...cross({ stretch: stretches.slice(0, 2), reduction: [sum, meanOver('elements')] }),
      ...cross({ stretch: stretches.slice(2), reduction: [sum, meanOver('sum-of-weights'), meanOver('non-zero-weights')] }),
    ],
    () => ({ predictions: tensorOf([4], grid(-4, 4)), targets: tensorOf([4], grid(-15 / 4, 15 / 4, 1 / 2)), weights: tensorOf([4], grid(1, 4)) }),
    { enough: 5 },
  ),
  asks: ({ stretch: { stretched, shape, other }, reduction, predictions, targets, weights }) => {
    const batch = { loss: absoluteError, predictions: inShape(predictions, shape), targets: inShape(targets, shape) };
    const weighed = stretched === 'weights' ? { weights: inShape(weights, shape) } : {};
    const asStretched = stretched === 'weights' ? { weights: inShape(weights, other) } : { targets: inShape(targets, other) };
    return { plain: ask(batch, reduction, weighed), stretched: attempt(batch, reduction, { ...weighed, ...asStretched }) };
  },
  law: ({ constant, multiply, subtract }, { plain, stretched }) =>
    equal(multiply(subtract(constant(1), stretched.refused), subtract(stretched.value, plain.value)), constant(0), 'refused, or as if in one shape'),
  examples: [
    {
      given: { stretch: stretches[0], reduction: meanOver('elements'), predictions: vector(1, 2, 3, 4), targets: vector(0, 0, 0, 4), weights: vector(1, 1, 1, 1) },
      answers: { plain: { value: (1 + 2 + 3 + 0) / 4 } },
    },
  ],
  rejects: [populationStretched],
  source: 'NumPy broadcasting makes [N] and [N, 1] an N × N matrix.',
});

/** A reduction, by what it is of nothing. Without weights as many are not zero as there are elements: none. */
const identities: readonly { readonly identity: Identity; readonly reduction: ReductionSpec; readonly refused: 0 | 1; readonly value: number }[] = [
  { identity: 'sum-is-zero', reduction: sum, refused: 0, value: 0 },
  ...(['elements', 'non-zero-weights'] as const).flatMap((over) => [
    { identity: 'mean-is-nan', reduction: meanOver(over), refused: 0, value: NaN } as const,
    { identity: 'mean-is-zero', reduction: meanOver(over), refused: 0, value: 0 } as const,
    { identity: 'mean-is-refused', reduction: meanOver(over), refused: 1, value: 0 } as const,
  ]),
  { identity: 'max-is-minus-infinity', reduction: { by: 'max' }, refused: 0, value: -Infinity },
  { identity: 'max-is-refused', reduction: { by: 'max' }, refused: 1, value: 0 },
];
const nothingOf = {
  'squared-error': { predictions: { shape: [0, 2], data: [] }, targets: { shape: [0, 2], data: [] } },
  'softmax-cross-entropy': { predictions: { shape: [0, 2], data: [] }, targets: { shape: [0], data: [] } },
} as const;

export const empty: Clause = clause({
  id: 'reduction/empty',
  says: 'The reduction of a batch of no examples MUST be what is declared, whatever a mean divides by: of a sum 0, of a mean NaN, 0 or an error, of a maximum −∞ or an error.',
  formula: String.raw`L_{\text{sum}}() = 0, \quad L_{\text{mean}}() \in \{\text{NaN}, 0, \text{error}\}, \quad L_{\max}() \in \{-\infty, \text{error}\}`,
  given: cases(cross({ of: identities, name: ['squared-error', 'softmax-cross-entropy'] }), () => ({}), { enough: 1 }),
  asks: ({ of: { identity, reduction }, name }) => ({ nothing: attempt({ loss: { name }, ...nothingOf[name] }, { ...reduction, ofNothing: identity }) }),
  law: ({ constant }, { nothing }, { of: { refused, value } }) => [
    equal(nothing.refused, constant(refused), 'refused'),
    equal(nothing.value, constant(value), 'value'),
  ],
  examples: [
    { given: { of: identities[0]!, name: 'squared-error' }, answers: { nothing: { refused: 0, value: 0 } } },
    { given: { of: identities[1]!, name: 'softmax-cross-entropy' }, answers: { nothing: { refused: 0, value: 0 / 0 } } },
  ],
  rejects: [nothingIsNaN, nothingIsZero, nothingIsAnswered, maxOfNothingIsZero],
  source: 'PyTorch and tfjs: 0/0; TensorFlow 1 and Keras: 0; NumPy’s maximum of nothing is an error.',
});
