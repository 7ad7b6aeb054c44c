import * as fc from 'fast-check';
import { sizeOf, type LossSpec, type TensorData } from '../../spec/language/index.ts';

export const losses: readonly LossSpec[] = [
  { name: 'squared-error' },
  { name: 'absolute-error' },
  { name: 'huber', delta: 1 },
  { name: 'binary-cross-entropy' },
  { name: 'softmax-cross-entropy' },
];
const deltas = fc.constantFrom(1 / 2, 1, 2, 4);
/** The loss; Huber's with a corner of its own. */
export const withDelta = (loss: LossSpec): fc.Arbitrary<LossSpec> =>
  loss.name === 'huber' ? deltas.map((delta) => ({ ...loss, delta })) : fc.constant(loss);

export const anySize: fc.Arbitrary<number> = fc.integer({ min: 1, max: 7 });
/** A size by which a division is exact. */
export const powerOfTwo: fc.Arbitrary<number> = fc.constantFrom(1, 2, 4, 8);

export const filledBy = (shape: readonly number[], one: fc.Arbitrary<number>): fc.Arbitrary<TensorData> => {
  const size = sizeOf(shape);
  return fc.array(one, { minLength: size, maxLength: size }).map((data) => ({ shape, data }));
};
const rowsOf = (b: number, c: number, row: fc.Arbitrary<readonly number[]>): fc.Arbitrary<TensorData> =>
  fc.array(row, { minLength: b, maxLength: b }).map((rows) => ({ shape: [b, c], data: rows.flat() }));

/** Multiples of a power of two. */
export const multiples = (step: number, min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min / step, max: max / step }).map((n) => n * step);

/**
 * Numbers of any size, rounded to float32: four hundredths to one of any binary exponent. No product of a few of them
 * underflows. `fc.double` is uniform over bit patterns: alone, hardly any number would lie beyond 1.
 */
export const real: fc.Arbitrary<number> = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: -800, max: 800 }).map((n) => n / 100) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(1, -1), fc.double({ min: 2 ** -16, max: 8, noNaN: true }))
        .map(([sign, x]) => sign * x),
    },
  )
  .map(Math.fround);

/** All but one number of a row are `low`, and that one is 0. */
const saturatedRow = (c: number, low: number): fc.Arbitrary<readonly number[]> =>
  fc.integer({ min: 0, max: c - 1 }).map((hot) => Array.from({ length: c }, (_, i) => (i === hot ? 0 : low)));
/** Class indices, or distributions over the classes in eighths. tfjs takes no indices of a single class. */
const classTargets = (b: number, c: number): fc.Arbitrary<TensorData> => {
  const classIndex = fc.integer({ min: 0, max: c - 1 });
  const eighths = fc
    .array(classIndex, { minLength: 8, maxLength: 8 })
    .map((hits) => Array.from({ length: c }, (_, i) => hits.filter((hit) => hit === i).length / 8));
  return c === 1 ? rowsOf(b, c, eighths) : fc.oneof(filledBy([b], classIndex), rowsOf(b, c, eighths));
};

export interface Batch {
  readonly predictions: TensorData;
  readonly targets: TensorData;
}

/**
 * B examples of C numbers at which a loss is exact: every intermediate, in every order, is a float32. Sigmoids and
 * softmaxes are saturated. No absolute error is zero, where a gradient is a matter of choice.
 */
export function exactBatch({ name }: LossSpec, b: number, c: number): fc.Arbitrary<Batch> {
  const halves = filledBy([b, c], multiples(1 / 2, -8, 8));
  switch (name) {
    case 'absolute-error':
      return fc.record({
        predictions: filledBy(
          [b, c],
          multiples(1 / 2, -8, 8).map((x) => x + 1 / 4),
        ),
        targets: halves,
      });
    case 'binary-cross-entropy':
      return fc.record({
        predictions: filledBy([b, c], fc.constantFrom(-1024, 1024)),
        targets: filledBy([b, c], multiples(1 / 8, 0, 1)),
      });
    case 'softmax-cross-entropy':
      return fc.record({ predictions: rowsOf(b, c, saturatedRow(c, -1024)), targets: classTargets(b, c) });
    default:
      return fc.record({ predictions: halves, targets: halves });
  }
}

/** Targets of any size, or such as a cross-entropy takes. */
export function anyTargets({ name }: LossSpec, b: number, c: number): fc.Arbitrary<TensorData> {
  if (name === 'softmax-cross-entropy') return classTargets(b, c);
  return filledBy([b, c], name === 'binary-cross-entropy' ? multiples(1 / 8, 0, 1) : real);
}
export const anyBatch = (loss: LossSpec, b: number, c: number): fc.Arbitrary<Batch> =>
  fc.record({ predictions: filledBy([b, c], real), targets: anyTargets(loss, b, c) });

/** The shape of the unreduced loss. */
export const elementsShape = ({ name }: LossSpec, b: number, c: number): readonly number[] =>
  name === 'softmax-cross-entropy' ? [b] : [b, c];

/** Whole weights, most of them zero, of which both the sum and the count of those that are not are powers of two. */
const weightsOf = (shape: readonly number[]): fc.Arbitrary<TensorData> => {
  const size = sizeOf(shape);
  const counts = [1, 2, 4, 8].filter((count) => count <= size);
  return fc
    .tuple(fc.constantFrom(...counts), fc.constantFrom(1, 2, 4))
    .chain(([count, factor]) =>
      fc.tuple(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: count - 1, maxLength: count - 1 }),
        fc.constant(factor),
      ),
    )
    .chain(([some, factor]) => {
      const total = some.reduce((sum, one) => sum + one, 0);
      const last = factor * 2 ** Math.ceil(Math.log2(total + 1)) - total;
      const all = [...some, last, ...Array.from({ length: size - some.length - 1 }, () => 0)];
      return fc.shuffledSubarray(all, { minLength: size });
    })
    .map((data) => ({ shape, data }));
};
/** Weights of any shape that broadcasts to these elements. */
export const weightsFor = (shape: readonly number[]): fc.Arbitrary<TensorData> =>
  fc
    .constantFrom<(readonly number[])[]>(
      [],
      shape,
      ...(shape.length === 2
        ? [
            [shape[0]!, 1],
            [1, shape[1]!],
          ]
        : []),
    )
    .chain(weightsOf);

export interface Model {
  readonly parameters: { readonly weights: TensorData; readonly bias: TensorData };
  readonly inputs: TensorData;
  readonly targets: TensorData;
}

/**
 * A linear model of F inputs, on a batch at which its loss is exact. One-hot inputs pick saturated logits among its
 * weights.
 */
export function exactModel(loss: LossSpec, b: number, f: number, c: number): fc.Arbitrary<Model> {
  const targets = exactBatch(loss, b, c).map((batch) => batch.targets);
  if (loss.name === 'binary-cross-entropy' || loss.name === 'softmax-cross-entropy') {
    const weights =
      loss.name === 'softmax-cross-entropy'
        ? rowsOf(f, c, saturatedRow(c, -1024))
        : filledBy([f, c], fc.constantFrom(-1024, 1024));
    const oneHot = saturatedRow(f, 1).map((row) => row.map((x) => 1 - x));
    return fc.record({
      parameters: fc.record({ weights, bias: filledBy([c], fc.constant(0)) }),
      inputs: rowsOf(b, f, oneHot),
      targets,
    });
  }
  // Off the grid of the targets and of the steps that are taken, so that no absolute error becomes zero.
  const bias = multiples(1, -2, 2).map((x) => (loss.name === 'absolute-error' ? x + 1 / 64 : x));
  const parameters = fc.record({ weights: filledBy([f, c], multiples(1, -2, 2)), bias: filledBy([c], bias) });
  return fc.record({ parameters, inputs: filledBy([b, f], fc.constantFrom(-1, 1)), targets });
}
