import { describe, expect, test } from 'vitest';
import { broadcastShape, sizeOf } from '../../spec/language/index.ts';
import { float64, type Float64Tensor } from '../../src/arithmetic/float64.ts';
import { fractionOf, Irrational, rational, type RationalTensor } from '../support/rational.ts';
import { plain } from './plain.ts';

const { absolute, add, constant, divide, anyOf, multiply, power, read, select, sqrt, subtract } = rational;
const given = (...data: readonly number[]): RationalTensor => rational.fromData({ shape: [data.length], data });
const numbers = (x: RationalTensor): number[] => Array.from(read(x).data);

describe('fractions', () => {
  test('are in lowest terms, with the sign above', () => {
    expect([0.75, -0.75, 6, 0, Infinity, -Infinity, NaN].map(fractionOf)).toEqual(
      [
        [3n, 4n],
        [-3n, 4n],
        [6n, 1n],
        [0n, 1n],
        [1n, 0n],
        [-1n, 0n],
        [0n, 0n],
      ].map(([over, under]) => ({ over, under })),
    );
    expect(divide(constant(4), constant(-6)).data).toEqual([{ over: -2n, under: 3n }]);
    expect(divide(constant(-4), constant(-6)).data).toEqual([{ over: 2n, under: 3n }]);
    expect(multiply(constant(-0.5), given(4, -4)).data).toEqual([
      { over: -2n, under: 1n },
      { over: 2n, under: 1n },
    ]);
  });

  test('have infinities and what is no number, as IEEE 754 has them', () => {
    expect(
      numbers(add(given(Infinity, Infinity, -Infinity, Infinity, NaN), given(Infinity, 1, -1, -Infinity, 1))),
    ).toEqual([Infinity, Infinity, -Infinity, NaN, NaN]);
    expect(numbers(add(given(1, 2), given(Infinity, -2)))).toEqual([Infinity, 0]);
    expect(numbers(subtract(given(Infinity), given(Infinity)))).toEqual([NaN]);
    expect(numbers(divide(given(1, -1, 0), given(0, 0, 0)))).toEqual([Infinity, -Infinity, NaN]);
    expect(numbers(absolute(given(-3, 3, -Infinity)))).toEqual([3, 3, Infinity]);
    expect(numbers(sqrt(given(Infinity, 9 / 4, 0)))).toEqual([Infinity, 3 / 2, 0]);
    expect(numbers(sqrt(given(-4, -Infinity)))).toEqual([NaN, NaN]);
    expect(numbers(power(given(4, -2), 0))).toEqual([1, 1]);
    expect(numbers(power(given(4, -2), -3))).toEqual([1 / 64, -1 / 8]);
  });

  test('select where the condition is one', () => {
    expect(numbers(select(given(1, 0, 1 / 2, 2), given(1, 2, 3, 4), given(5, 6, 7, 8)))).toEqual([1, 6, 7, 8]);
  });

  test('say which number is not among them', () => {
    expect(() => sqrt(constant(2))).toThrow(
      new Irrational('this square root has no exact value among the rational numbers'),
    );
    expect(() => sqrt(constant(1 / 2))).toThrow(Irrational);
    expect(() => power(constant(4), 1 / 2)).toThrow(
      new Irrational('the power 0.5 has no exact value among the rational numbers'),
    );
    for (const name of ['exp', 'log', 'log1p', 'tanh'] as const)
      expect(() => rational[name](constant(1))).toThrow(
        new Irrational(`${name} has no exact value among the rational numbers`),
      );
    expect(new Irrational('').name).toBe('Irrational');
  });

  test('are one quantity in every form, or the forms are refused', () => {
    expect(
      numbers(
        anyOf(
          () => given(1, 2),
          () => add(given(0, 1), given(1, 1)),
        ),
      ),
    ).toEqual([1, 2]);
    const refused = 'the evaluations that a definition admits are not the same quantity';
    for (const other of [given(1, 3), given(2, 2), given(1, 1 / 2), given(1, 2 / 3)])
      expect(() =>
        anyOf(
          () => given(1, 2),
          () => given(1, 2),
          () => other,
        ),
      ).toThrow(refused);
    // Of one numerator, or of one denominator.
    expect(() =>
      anyOf(
        () => given(1 / 2),
        () => given(1 / 4),
      ),
    ).toThrow(refused);
    expect(() =>
      anyOf(
        () => given(1 / 4),
        () => given(3 / 4),
      ),
    ).toThrow(refused);
  });
});

test('float64 selects and computes place by place, whatever is broadcast', () => {
  const of = (shape: readonly number[], ...data: readonly number[]) => float64.fromData({ shape, data });
  const [condition, a, b] = [of([3], 1, 0, 0), of([3], 1, 2, 3), of([3], 4, 5, 6)];
  expect([...float64.select(condition, a, b).data]).toEqual([1, 5, 6]);
  expect([...float64.select(condition, a, of([2, 3], 4, 5, 6, 7, 8, 9)).data]).toEqual([1, 5, 6, 1, 8, 9]);
  expect([...float64.add(a, b).data]).toEqual([5, 7, 9]);
  expect([...float64.subtract(a, of([], 1)).data]).toEqual([0, 1, 2]);
  expect([...float64.subtract(of([], 1), a).data]).toEqual([0, -1, -2]);
  expect([...float64.subtract(of([2, 1], 10, 20), a).data]).toEqual([9, 8, 7, 19, 18, 17]);
  expect([...float64.multiply(a, of([2, 1], 10, 20)).data]).toEqual([10, 20, 30, 20, 40, 60]);
});

describe.each([6, 8192])('of %d numbers float64 makes, bit for bit, what the processor makes of each', (size) => {
  const whole = [2, size / 2];
  /** Where the number stands that is broadcast to a place. */
  const places: readonly (readonly [shape: readonly number[], at: (place: number) => number])[] = [
    [whole, (place) => place],
    [[2, 1], (place) => Math.floor((2 * place) / size)],
    [[size / 2], (place) => place % (size / 2)],
    [[], () => 0],
  ];
  const operands = places.flatMap(([shape, at]) => {
    const length = sizeOf(shape);
    // What is all ones changes nothing under some operations; what is so but for one number does.
    return [() => 1, (i: number) => +(i < length - 1), (i: number) => +(i > 0), (i: number) => Math.sin(7 * i + 1)].map(
      (f) => {
        const data = Float64Array.from({ length }, (_, i) => f(i));
        return { x: float64.fromData({ shape, data }), of: (place: number) => data[at(place)]! };
      },
    );
  });
  const pairs = operands.flatMap((a) => operands.map((b) => [a, b] as const));
  /** What has fewer places is not looked at any further. */
  function holds({ shape, data }: Float64Tensor, wanted: readonly number[], f: (place: number) => number): boolean {
    expect(shape).toEqual(wanted);
    expect(data.length).toBe(sizeOf(wanted));
    return data.length < size || data.every((x, place) => Object.is(x, f(place)));
  }

  test.each(Object.keys(plain) as (keyof typeof plain)[])('%s', (name) => {
    for (const [a, b] of pairs) {
      const shape = broadcastShape(a.x.shape, b.x.shape);
      expect(holds(float64[name](a.x, b.x), shape, (place) => plain[name](a.of(place), b.of(place)))).toBe(true);
    }
  });

  test('where a condition is one', () => {
    for (const condition of operands)
      for (const [a, b] of pairs.filter((_, i) => i % 5 === 0)) {
        const shape = broadcastShape(condition.x.shape, broadcastShape(a.x.shape, b.x.shape));
        const chosen = (place: number): number => (condition.of(place) === 1 ? a : b).of(place);
        expect(holds(float64.select(condition.x, a.x, b.x), shape, chosen)).toBe(true);
      }
  });
});
