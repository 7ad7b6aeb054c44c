import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import type {
  AccumulationQuestion,
  MicroBatch,
  OptimizerSpec,
  PenaltySpec,
  ReductionSpec,
  TrainingQuestion,
} from '../../spec/language/index.ts';
import { rational } from '../support/rational.ts';

const half = fc.integer({ min: -8, max: 8 }).map((n) => n / 2);
const optimizers: OptimizerSpec[] = [
  { name: 'sgd', decay: { coupling: 'coupled', coefficient: 1 / 4 } },
  { name: 'momentum', momentum: 1 / 2 },
];
const reductions: ReductionSpec[] = [
  { by: 'sum' },
  { by: 'max' },
  { by: 'mean', over: 'elements' },
  { by: 'mean', over: 'examples' },
];
const penalties: PenaltySpec[] = [
  { name: 'sum-of-squares', on: 'weights', coefficient: 1 / 2, placed: 'outside' },
  { name: 'half-sum-of-squares', on: 'bias', coefficient: 1 / 4, placed: 'inside' },
];
const part = (n: number): fc.Arbitrary<MicroBatch> => {
  const rows = fc.array(half, { minLength: 2 * n, maxLength: 2 * n }).map((data) => ({ shape: [n, 2], data }));
  return fc.record({ inputs: rows, targets: rows });
};

// The forms that the definition admits are the same quantity, too: rational arithmetic refuses those that are not.
test('however the batches are parted, training on the parts is training on the whole, in exact rational numbers', () => {
  const sizes = fc
    .array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .filter((of) => of.flat().some((n) => n > 0));
  const window = sizes.chain((of) =>
    fc.record({
      rate: fc.constantFrom(1 / 4, 1 / 8),
      replicas: fc.tuple(...of.map((replica) => fc.tuple(...replica.map(part)))),
    }),
  );
  const given = fc.record({
    windows: fc.array(window, { minLength: 1, maxLength: 2 }),
    optimizer: fc.constantFrom(...optimizers),
    reduction: fc.constantFrom(...reductions),
    penalties: fc.subarray(penalties),
    weights: fc.array(half, { minLength: 4, maxLength: 4 }),
    bias: fc.array(half, { minLength: 2, maxLength: 2 }),
  });
  const property = fc.property(given, ({ weights, bias, windows, ...how }) => {
    const same = {
      ...how,
      loss: { name: 'squared-error' },
      parameters: { weights: { shape: [2, 2], data: weights }, bias: { shape: [2], data: bias } },
    } as const;
    const parted: AccumulationQuestion = { ask: 'accumulation', ...same, collective: 'average', windows };
    const rows = (parts: readonly MicroBatch[], of: 'inputs' | 'targets') =>
      parts.flatMap((one) => Array.from(one[of].data));
    const batches = windows.map(({ rate, replicas }) => {
      const [inputs, targets] = (['inputs', 'targets'] as const)
        .map((of) => rows(replicas.flat(), of))
        .map((data) => ({ shape: [data.length / 2, 2], data }));
      return { rate, inputs: inputs!, targets: targets! };
    });
    const whole: TrainingQuestion = { ask: 'training', ...same, batches };
    expect(answer(definitions, rational, parted)).toEqual(answer(definitions, rational, whole));
  });
  expect(fc.check(property, { seed: 5, numRuns: 100 })).toMatchObject({ failed: false, numRuns: 100, error: null });
});
