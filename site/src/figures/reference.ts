/**
 * The numbers of the figures: all of them are answers of the reference implementation, computed in the page. Its model is linear, and
 * its loss the squared error, or softmax cross-entropy on Fisher's iris flowers.
 */
import { iris } from '../../../spec/clauses/iris.ts';
import { answer, definitions } from '../../../spec/definitions/index.ts';
import type { ReductionSpec, TensorData } from '../../../spec/language/index.ts';
import { float64 } from '../../../src/arithmetic/float64.ts';

export type ReductionName = 'sum' | 'mean' | 'max';
export const reductionOf = (by: ReductionName): ReductionSpec =>
  by === 'mean' ? { by: 'mean', over: 'examples' } : { by };

const column = (data: readonly number[]): TensorData => ({ shape: [data.length, 1], data });
const at = (of: TensorData, i = 0): number => of.data[i]!;

/** Points near a line, the same at every visit: x in −1 … 1, and t. */
export const points: readonly { readonly x: number; readonly t: number }[] = Array.from({ length: 64 }, (_, i) => {
  const x = ((i * 37) % 64) / 31.5 - 1;
  return { x, t: 1.5 * x + 0.4 * Math.sin(17 * i) };
});

/** The gradient of the loss on the first `size` points with respect to the weight of `θx`, and that of the penalty. */
export function gradients(
  by: ReductionName,
  size: number,
  coefficient: number,
): { readonly data: number; readonly penalty: number } {
  const shown = points.slice(0, size);
  const parameters = { weights: { shape: [1, 1], data: [0.5] }, bias: { shape: [1], data: [0] } };
  const asked = {
    ask: 'objective',
    loss: { name: 'squared-error' },
    reduction: reductionOf(by),
    parameters,
    inputs: column(shown.map(({ x }) => x)),
    targets: column(shown.map(({ t }) => t)),
  } as const;
  const slope = (penalties: readonly { readonly coefficient: number }[]): number =>
    at(
      answer(definitions, float64, {
        ...asked,
        penalties: penalties.map(
          (one) => ({ name: 'half-sum-of-squares', on: 'weights', placed: 'outside', ...one }) as const,
        ),
      }).gradient.weights,
    );
  const data = slope([]);
  return { data, penalty: slope([{ coefficient }]) - data };
}

/** The mean losses on batches of iris flowers, step by step, and the weights at the end. */
export function training(
  by: ReductionName,
  { size, rate, steps }: { readonly size: number; readonly rate: number; readonly steps: number },
): { readonly losses: readonly number[]; readonly weights: readonly number[] } {
  const flowers = Array.from({ length: steps * size }, (_, i) => iris((i * 67) % 150));
  const batches = Array.from({ length: steps }, (_, step) => {
    const own = flowers.slice(step * size, (step + 1) * size);
    return {
      inputs: { shape: [size, 4], data: own.flatMap(({ measurements }) => measurements) },
      targets: { shape: [size], data: own.map(({ species }) => species) },
      rate,
    };
  });
  const found = answer(definitions, float64, {
    ask: 'training',
    loss: { name: 'softmax-cross-entropy' },
    reduction: reductionOf(by),
    penalties: [],
    optimizer: { name: 'sgd' },
    parameters: {
      weights: { shape: [4, 3], data: Array<number>(12).fill(0) },
      bias: { shape: [3], data: [0, 0, 0] },
    },
    batches,
  });
  return {
    losses: found.value.map((value) => at(value) / (by === 'sum' ? size : 1)),
    weights: Array.from(found.parameters.at(-1)!.weights.data),
  };
}

/** The mean of the squared errors of two micro-batches together, and the mean of their means. */
export function means(
  first: readonly number[],
  second: readonly number[],
): { readonly whole: number; readonly ofMeans: number } {
  const mean = (errors: readonly number[]): number =>
    at(
      answer(definitions, float64, {
        ask: 'loss',
        loss: { name: 'squared-error' },
        reduction: reductionOf('mean'),
        predictions: column(errors),
        targets: column(errors.map(() => 0)),
      }).value,
    );
  return { whole: mean([...first, ...second]), ofMeans: (mean(first) + mean(second)) / 2 };
}

/** Fits a line to points by many small steps; under `max` each step follows the worst point alone. */
export function fitted(
  by: ReductionName,
  to: readonly { readonly x: number; readonly t: number }[],
): { readonly slope: number; readonly offset: number; readonly worst: number } {
  const batch = { inputs: column(to.map(({ x }) => x)), targets: column(to.map(({ t }) => t)) };
  const steps = 600;
  const found = answer(definitions, float64, {
    ask: 'training',
    loss: { name: 'squared-error' },
    reduction: reductionOf(by),
    penalties: [],
    optimizer: { name: 'sgd' },
    parameters: { weights: { shape: [1, 1], data: [0] }, bias: { shape: [1], data: [0] } },
    batches: Array.from({ length: steps }, (_, i) => ({ ...batch, rate: 0.2 / (1 + i / 20) })),
  }).parameters.at(-1)!;
  const [slope, offset] = [at(found.weights), at(found.bias)];
  return { slope, offset, worst: Math.max(...to.map(({ x, t }) => Math.abs(slope * x + offset - t))) };
}
