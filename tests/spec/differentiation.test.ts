import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lossDefinitions, penaltyDefinitions } from '../../spec/definitions/records.ts';
import {
  differentiated,
  grid,
  matrix,
  reals,
  tensorOf,
  variantsOf,
  vector,
  type Arithmetic,
  type LossDefinition,
  type Named,
  type Numbers,
  type TensorData,
} from '../../spec/language/index.ts';
import { areApart } from '../../src/arithmetic/acceptance.ts';
import { ball } from '../../src/arithmetic/ball.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { arbitrary } from '../../src/judge/arbitrary.ts';
import { differences, inEveryForm } from '../arithmetic/forms.ts';

/** The derivative of a loss that its own value gives. */
const own = <T>(arithmetic: Arithmetic<T>, { value }: LossDefinition, loss: Named, p: T, t: TensorData): T => {
  const { pullback } = differentiated<T, 'p'>(arithmetic, { p }, (a, inputs) =>
    a.sum(value(a, inputs.p, a.fromData(t), loss)),
  );
  return pullback(arithmetic.constant(1)).p;
};

describe('every derivative that is written by hand is the one that differentiation gives, within the balls of both', () => {
  const profile = defaultProfile('float64');
  const balls = ball(profile);
  const apart = areApart(profile);
  const upTo = (numbers: Numbers): Numbers =>
    numbers.kind === 'reals' ? reals(Math.max(numbers.min, -4), Math.min(numbers.max, 4)) : numbers;
  const cases = Object.values<LossDefinition>(lossDefinitions).flatMap((definition) =>
    variantsOf<Named>({ name: definition.name }, definition.parameters).map(
      (loss) => [JSON.stringify(loss), definition, loss] as const,
    ),
  );
  test.each(cases)('%s', (_, definition, loss) => {
    const { any, smooth = any } = definition.cases;
    const plan = {
      kind: 'record' as const,
      fields: {
        p: tensorOf([3, 4], upTo(smooth.predictions)),
        t: smooth.targets === 'classes' ? tensorOf([3], grid(0, 3)) : tensorOf([3, 4], upTo(smooth.targets)),
      },
    };
    const drawn = fc.sample(
      arbitrary(plan, (x) => x),
      { seed: 5, numRuns: 40 },
    ) as { p: TensorData; t: TensorData }[];
    let compared = 0;
    for (const { p, t: given } of drawn) {
      const t = definition.targets?.(given, p.shape) ?? given;
      const right = definition.derivative(balls, balls.fromData(p), balls.fromData(t), loss);
      const found = own(balls, definition, loss, balls.fromData(p), t);
      found.middle.forEach((_m, place) => {
        // Where a kink lies within a ball, either side of it may be right.
        if (!(found.radius[place]! < 2 ** -20 && right.radius[place]! < 2 ** -20)) return;
        compared++;
        expect(apart(found, place, right, place), `${definition.name} at ${place} of ${JSON.stringify(p)}`).toBe(false);
      });
    }
    expect(compared).toBeGreaterThan(100);
  });
  test('a derivative that is wrong is found', () => {
    const { huber } = lossDefinitions;
    const loss = { name: 'huber', delta: 2 } as const;
    const [p, t] = [matrix([1]), matrix([0])];
    const found = own(balls, huber as unknown as LossDefinition, loss, balls.fromData(p), t);
    const wrong = balls.multiply(
      balls.constant(1 + 2 ** -40),
      huber.derivative(balls, balls.fromData(p), balls.fromData(t), loss),
    );
    expect(apart(found, 0, wrong, 0)).toBe(true);
  });
  test.each(Object.values(penaltyDefinitions).map((one) => [one.name, one] as const))('penalty %s', (_, penalty) => {
    const theta = vector(-3, 0, 1.5, 2);
    const { pullback } = differentiated(float64, { theta: float64.fromData(theta) }, (a, inputs) =>
      penalty.value(a, inputs.theta),
    );
    expect(Array.from(pullback(float64.constant(1)).theta.data)).toEqual(
      Array.from(penalty.derivative(float64, float64.fromData(theta)).data),
    );
  });
});

describe('every operation has its derivative', () => {
  const x = { shape: [2, 3], data: Float64Array.of(0.5, 1.25, 2, 0.75, 3, 1.5) };
  const operations: Readonly<Record<string, <T>(a: Arithmetic<T>, of: T) => T>> = {
    'sum along an axis': (a, of) => a.multiply(a.sum(of, 0), a.sum(of, 0)),
    'a row broadcast': (a, of) => a.multiply(of, a.reshape(a.sum(of, 0), [3])),
    quotient: (a, of) => a.divide(a.constant(1), a.add(of, a.sum(of))),
    exp: (a, of) => a.exp(of),
    log: (a, of) => a.log(of),
    log1p: (a, of) => a.log1p(of),
    root: (a, of) => a.sqrt(of),
    tanh: (a, of) => a.tanh(of),
    power: (a, of) => a.power(of, 3),
    'smaller and larger': (a, of) =>
      a.add(a.minimum(of, a.constant(1)), a.multiply(a.constant(2), a.maximum(of, a.constant(2.5)))),
    absolute: (a, of) => a.absolute(a.subtract(of, a.constant(1))),
    'the largest of each row': (a, of) => a.multiply(a.max(of, 1), a.constant(3)),
    select: (a, of) => a.select(a.positive(a.subtract(of, a.constant(1))), a.multiply(of, of), a.constant(7)),
  };
  test.each(Object.entries(operations))('%s', (_, operation) => {
    const total = (at: TensorData): number =>
      Array.from(operation(float64, float64.fromData(at)).data).reduce((a, b) => a + b, 0);
    const { pullback } = differentiated(float64, { x: float64.fromData(x) }, (a, of) => a.sum(operation(a, of.x)));
    const found = pullback(float64.constant(1)).x.data;
    for (let i = 0; i < 6; i++) {
      const at = (h: number): number =>
        total({ shape: x.shape, data: Float64Array.from(x.data, (one, k) => (k === i ? one + h : one)) });
      const h = 2 ** -16;
      expect(Math.abs((at(h) - at(-h)) / (2 * h) - found[i]!)).toBeLessThan(2 ** -24 * (1 + Math.abs(found[i]!)));
    }
  });
  test.each(Object.entries(operations))('%s, and every form of it is the same quantity', (_, operation) => {
    const [first, ...others] = inEveryForm((a) => {
      const { pullback } = differentiated(a, { x: a.fromData(x) }, (b, of) => b.sum(operation(b, of.x)));
      return pullback(a.constant(1)).x;
    });
    expect(others.flatMap((other) => differences(first, other))).toEqual([]);
  });
  test('a quotient −a/b², as TensorFlow.js has it, is among the balls', () => {
    const p = Math.fround(0.19630483);
    const balls = ball(defaultProfile('float32'));
    const { pullback } = differentiated(balls, { p: balls.constant(p) }, (a, of) => a.divide(a.constant(5 / 8), of.p));
    const { middle, radius } = pullback(balls.constant(1)).p;
    const found = -Math.fround(5 / 8 / Math.fround(p * p));
    expect(found).not.toBe(-Math.fround(Math.fround(5 / 8 / p) / p));
    expect(Math.abs(found - middle[0]!)).toBeLessThanOrEqual(radius[0]!);
  });
  test('an input that nothing depends on has a gradient of zeros', () => {
    const { pullback } = differentiated(float64, { x: float64.fromData(x) }, (a) => a.constant(1));
    expect(Array.from(pullback(float64.constant(1)).x.data)).toEqual([0, 0, 0, 0, 0, 0]);
  });
  test('one that has none says so', () => {
    expect(() => differentiated(float64, { x: float64.fromData(x) }, (a, of) => a.rows(of.x, [0]))).toThrow(
      "the operation 'rows' has no derivative here: give the derivative yourself",
    );
  });
});
