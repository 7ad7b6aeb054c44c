import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effort, spread } from '../effort.ts';
import { definitions } from '../../spec/definitions/index.ts';
import {
  filled,
  sizeOf,
  type LossSpec,
  type OptimizerSpec,
  type PenaltySpec,
  type ReductionSpec,
  type TensorData,
  type TrainingQuestion,
} from '../../spec/language/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { byDefinition, byTfjs, check, times } from './agreement.ts';
import {
  anyBatch,
  anyTargets,
  elementsShape,
  filledBy,
  losses,
  powerOfTwo,
  real,
  weightsFor,
  withDelta,
} from './draws.ts';

// A power of two scales every rounded number exactly, whatever the format: both sides of these laws agree bit for bit
// on any data.
const subjects = [
  { subject: 'tfjs', answer: byTfjs },
  { subject: 'the reference', answer: byDefinition },
];
const overElements: ReductionSpec = { by: 'mean', over: 'elements' };
const optimizers: readonly OptimizerSpec[] = [
  { name: 'sgd' },
  { name: 'momentum', momentum: 0.9 },
  { name: 'nesterov', momentum: 0.7 },
];
const penaltiesOf = (coefficient: number): readonly PenaltySpec[] => [
  { name: 'half-sum-of-squares', on: 'weights', coefficient, placed: 'outside' },
  { name: 'sum-of-squares', on: 'bias', coefficient, placed: 'outside' },
];
const rowsOf = ({ inputs }: { readonly inputs: TensorData }): number => inputs.shape[0]!;
const different = (a: TensorData, b: TensorData): boolean => Array.from(a.data).some((x, i) => x !== b.data[i]);
const sizesOf = (of: LossSpec) => fc.tuple(withDelta(of), powerOfTwo, powerOfTwo);

test('the numbers that are drawn are of many sizes, and seldom tiny', () => {
  const drawn = fc.sample(real, 2000).map(Math.abs);
  const share = (has: (x: number) => boolean): number => drawn.filter(has).length / drawn.length;
  expect(share((x) => x >= 1)).toBeGreaterThan(0.5);
  expect(share((x) => x > 0 && x < 1 / 128)).toBeGreaterThan(0.05);
  expect(share((x) => Math.fround(Math.round(x * 100) / 100) !== x)).toBeGreaterThan(0.1);
});

const some = effort(25, 100);
describe.each(subjects)('$subject', ({ answer }) => {
  describe.each(spread(4, losses))('$name', (of) => {
    test('the sum and its gradient are the number of elements times the mean and its gradient', () => {
      const given = sizesOf(of).chain(([loss, b, c]) =>
        anyBatch(loss, b, c).map((batch) => ({ ...batch, loss, d: sizeOf(elementsShape(loss, b, c)) })),
      );
      const runs = check(some, given, ({ d, ...batch }) => {
        const sum = answer({ ask: 'loss', reduction: { by: 'sum' }, ...batch });
        const mean = answer({ ask: 'loss', reduction: overElements, ...batch });
        expect(times(1, sum.value)).toEqual(times(d, mean.value));
        expect(times(1, sum.gradient)).toEqual(times(d, mean.gradient));
      });
      expect(runs).toBe(some);
    });

    test.each(['sum-of-weights', 'non-zero-weights'] as const)(
      'the weighted sum and its gradient are the %s times those of the mean',
      (over) => {
        const given = sizesOf(of).chain(([loss, b, c]) => {
          const shape = elementsShape(loss, b, c);
          return fc.record({
            loss: fc.constant(loss),
            shape: fc.constant(shape),
            batch: anyBatch(loss, b, c),
            weights: weightsFor(shape),
          });
        });
        const runs = check(some, given, ({ loss, shape, batch, weights }) => {
          const ones = float64.fromData(filled(shape, 1));
          const d = definitions.denominators[over](float64, {
            shape,
            weights: float64.multiply(float64.fromData(weights), ones),
            valid: ones,
          }).data[0]!;
          const sum = answer({ ask: 'loss', loss, reduction: { by: 'sum' }, ...batch, weights });
          const mean = answer({ ask: 'loss', loss, reduction: { by: 'mean', over }, ...batch, weights });
          expect(times(1, sum.value)).toEqual(times(d, mean.value));
          expect(times(1, sum.gradient)).toEqual(times(d, mean.gradient));
        });
        expect(runs).toBe(some);
      },
    );

    test('none, with ones for a cotangent, has the gradient of the sum; max is its largest element', () => {
      const given = sizesOf(of).chain(([loss, b, c]) => anyBatch(loss, b, c).map((batch) => ({ ...batch, loss })));
      const runs = check(some, given, (batch) => {
        const none = answer({ ask: 'loss', reduction: { by: 'none' }, ...batch });
        const sum = answer({ ask: 'loss', reduction: { by: 'sum' }, ...batch });
        const max = answer({ ask: 'loss', reduction: { by: 'max' }, ...batch });
        expect(times(1, none.gradient)).toEqual(times(1, sum.gradient));
        expect(Array.from(max.value.data)).toEqual([Math.max(...Array.from(none.value.data))]);
      });
      expect(runs).toBe(some);
    });

    test.each(optimizers)(
      '$name takes equal steps at λ on the mean and λ/B on the sum, with β outside times B',
      (optimizer) => {
        let moved = 0;
        let told = 0;
        const runs = check(30, anyRun(of, optimizer), ({ loss, parameters, batches, rate, beta }) => {
          const train = (reduction: ReductionSpec, scale: (b: number) => number): TrainingQuestion => ({
            ask: 'training',
            loss,
            reduction,
            optimizer,
            parameters,
            penalties: beta === 0 ? [] : penaltiesOf(beta / scale(rowsOf(batches[0]!))),
            batches: batches.map((batch) => ({ ...batch, rate: rate * scale(rowsOf(batch)) })),
          });
          const mean = answer(train(overElements, () => 1));
          const sum = answer(train({ by: 'sum' }, (b) => 1 / b));
          expect(sum.parameters).toEqual(mean.parameters);
          expect(sum.value.map((value) => times(1, value))).toEqual(
            mean.value.map((value, t) => times(rowsOf(batches[t]!), value)),
          );

          const unscaled = answer(train({ by: 'sum' }, () => 1));
          if (different(mean.parameters.at(-1)!.weights, parameters.weights)) moved++;
          if (different(mean.parameters.at(-1)!.weights, unscaled.parameters.at(-1)!.weights)) told++;
        });
        // The law is not about runs that stand still; and on most, the rate λ on the sum would have been seen.
        expect(runs).toBe(30);
        expect(moved).toBeGreaterThan(10);
        expect(told).toBeGreaterThan(10);
      },
    );
  });
});

/**
 * A run over five batches, with one loss an example. Without momentum or penalties, batches may be of several sizes.
 */
function anyRun(of: LossSpec, optimizer: OptimizerSpec) {
  const columns = of.name === 'softmax-cross-entropy' ? 3 : 1;
  return fc
    .tuple(
      withDelta(of),
      fc.constantFrom(0, 0.01, 0.1),
      fc.array(fc.constantFrom(2, 4, 8), { minLength: 5, maxLength: 5 }),
    )
    .chain(([loss, beta, sizes]) =>
      fc.record({
        loss: fc.constant(loss),
        beta: fc.constant(beta),
        rate: fc.constantFrom(0.1, 0.03, -0.05),
        parameters: fc.record({ weights: filledBy([2, columns], real), bias: filledBy([columns], real) }),
        batches: fc.tuple(
          ...(optimizer.name === 'sgd' && beta === 0 ? sizes : sizes.map(() => sizes[0]!)).map((b) =>
            fc.record({ inputs: filledBy([b, 2], real), targets: anyTargets(loss, b, columns) }),
          ),
        ),
      }),
    );
}
