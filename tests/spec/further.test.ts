import { describe, expect, test } from 'vitest';
import { definitions } from '../../spec/definitions/index.ts';
import { problemOf } from '../../spec/definitions/training/loss.ts';
import type { LossProblem, LossQuestion, LossSolution, LossSpec, ReductionSpec } from '../../spec/language/index.ts';
import { differences, inEveryForm } from '../arithmetic/forms.ts';
import {
  add,
  divide,
  multiply,
  oracle,
  precise,
  subtract,
  type Precise,
  type PreciseTensor,
} from '../arithmetic/precise.ts';
import { losses, lossQuestion, randomOf } from '../arithmetic/questions.ts';

// The gradients besides that of the predictions are limits of difference quotients, to 200 bits.

const step = 2 ** -60;
const dyadic = (value: unknown): unknown => (typeof value === 'number' ? Math.round(8 * value) / 8 : value);
const tested = losses.map(
  (loss) =>
    Object.fromEntries(Object.entries(loss).map(([name, value]) => [name, dyadic(value)])) as unknown as LossSpec,
);
const ways: readonly (readonly [ReductionSpec, boolean])[] = [
  [{ by: 'sum' }, false],
  [{ by: 'mean', over: 'elements' }, false],
  [{ by: 'mean', over: 'sum-of-weights' }, false],
  [{ by: 'mean', over: 'sum-of-valid-weights' }, true],
  [{ by: 'mean', over: 'lengths-then-examples' }, true],
];

/** A batch of four rows of two, with weights and a mask of rows and an upstream gradient. */
function batch(loss: LossSpec, reduction: ReductionSpec, masked: boolean): LossQuestion {
  const random = randomOf(11);
  const one = lossQuestion(random, (x) => x, loss, { by: 'none' }, 'reals', 4, 2);
  const rows = definitions.losses[loss.name].properties.perRow ? [4] : [4, 1];
  const {
    weights: _,
    valid: __,
    classWeights: ___,
    ignoredClass: ____,
    cotangent: _____,
    scale: ______,
    ...plain
  } = one;
  return {
    ...plain,
    reduction,
    weights: { shape: rows, data: [1 / 2, 3, 1, 2] },
    ...(masked && { valid: { shape: rows, data: [1, 0, 1, 1] } }),
    cotangent: { shape: [], data: [-3] },
  };
}
type Solved = LossSolution<PreciseTensor>;
const solved = (a: typeof oracle, problem: LossProblem<PreciseTensor>): Solved =>
  definitions.loss(definitions, a, problem);
const changed = (x: PreciseTensor, i: number, by: number): PreciseTensor => ({
  ...x,
  data: x.data.with(i, add(x.data[i]!, precise(by))),
});
const number = (x: PreciseTensor): Precise => x.data[0]!;
const slope = (above: Precise, below: Precise): Precise => divide(subtract(above, below), precise(2 * step));

describe.each(tested)('$name', (loss) => {
  test.each(ways)('of the weights, reduced by %o', (reduction, masked) => {
    const problem = problemOf(oracle, batch(loss, reduction, masked));
    const weights = problem.weights!;
    const value = (i: number, by: number): Precise =>
      number(solved(oracle, { ...problem, weights: changed(weights, i, by) }).value);
    // The value does not know of the upstream gradient, −3.
    const expected = weights.data.map((_, i) => multiply(precise(-3), slope(value(i, step), value(i, -step))));
    for (const found of inEveryForm((a) => solved(a, { ...problem, weightsGradient: true }).weightsGradient!))
      expect(differences(found, { shape: weights.shape, data: expected })).toEqual([]);
  });

  test.each(ways)('of the gradient along a direction, reduced by %o', (reduction, masked) => {
    const problem = problemOf(oracle, batch(loss, reduction, masked));
    const { predictions } = problem;
    const direction = oracle.fromData({
      shape: predictions.shape,
      data: predictions.data.map((_, i) => (i % 3) - 1.5),
    });
    const gradient = (by: number): PreciseTensor =>
      solved(oracle, {
        ...problem,
        predictions: oracle.add(predictions, oracle.multiply(oracle.constant(by), direction)),
      }).gradient;
    const [above, below] = [gradient(step), gradient(-step)];
    const expected = predictions.data.map((_, i) => slope(above.data[i]!, below.data[i]!));
    const { second } = solved(oracle, { ...problem, direction });
    expect(differences(second!, { shape: predictions.shape, data: expected })).toEqual([]);
  });
});
