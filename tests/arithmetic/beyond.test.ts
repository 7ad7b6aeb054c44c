import { describe, expect, test } from 'vitest';
import type { Arithmetic } from '../../spec/language/index.ts';
import { acceptance } from '../../src/arithmetic/acceptance.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { isNoClaim } from '../../src/arithmetic/balls/classes.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';

// Balls of every class, about the edge of what float32 holds and beyond it: whatever comes of their numbers, in float32 and in any order,
// must be held; and what always comes of them, claimed.

type Ball = readonly [middle: number, radius: number];
const profile = defaultProfile('float32');
const f32 = ball(profile);
const accepts = acceptance(profile);
const largest = (2 - 2 ** -23) * 2 ** 127;

const finite: readonly Ball[] = [[0, 0], [1, 0], [-1, 0], [1, 1 / 2], [-3, 4], [2 ** -140, 0], [2 ** 60, 0], [-(2 ** 70), 2 ** 69], [largest, 0], [-largest, 0], [2 ** 126, 0], [-(2 ** 127), 2 ** 120], [2 ** 127, 2 ** 127 - 2 ** 110]];
const infinite: readonly Ball[] = [[Infinity, 0], [-Infinity, 0], [NaN, 0], [Infinity, Infinity], [-Infinity, Infinity]];
const noClaim: Ball = [NaN, Infinity];
const all = [...finite, ...infinite, noClaim];

/** Numbers of float32 that a ball holds. */
function numbersOf([m, r]: Ball): number[] {
  if (isNoClaim(m, r)) return [NaN, Infinity, -Infinity, 0, 1, -largest];
  if (r === Infinity) return [m, Math.sign(m) * largest];
  return [...new Set([m - r, m, m + r].map(Math.fround))];
}
const tensor = (...balls: readonly Ball[]): BallTensor => ({ shape: [balls.length], middle: Float64Array.from(balls, ([m]) => m), radius: Float64Array.from(balls, ([, r]) => r) });
const only = ({ middle, radius }: BallTensor): Ball => [middle[0]!, radius[0]!];
const told = (balls: readonly Ball[]): string => balls.map(([m, r]) => `{${m}, ${r}}`).join(' ');
const same = (values: readonly number[]): boolean => values.every((value) => Object.is(value + 0, values[0]! + 0));

/**
 * What is wrong with the ball that is made of these: it does not hold what comes of their numbers, in float32; or does not claim NaN or
 * an infinity that always does. Where more precision would hold it, it may be the largest number too.
 */
function wrong(made: BallTensor, of: readonly Ball[], results: readonly number[], claims = true, wide = results): string[] {
  const [m, r] = only(made);
  const lost = results.find((value) => accepts(made, 0, Math.fround(value)) === 'rejected');
  if (lost !== undefined) return [`${told(of)} give {${m}, ${r}}, which does not hold ${lost}`];
  const [always] = results.map(Math.fround);
  if (!claims || Number.isFinite(always) || of.some(([, radius]) => radius !== 0) || !same(results.map(Math.fround))) return [];
  const certain = wide.every((value) => !Number.isFinite(value));
  return Object.is(m, always) && (r === 0) === certain ? [] : [`${told(of)} give {${m}, ${r}}, and always ${always}`];
}

const binary: Readonly<Record<string, { of: (a: BallTensor, b: BallTensor) => BallTensor; plain: (a: number, b: number) => number }>> = {
  add: { of: f32.add, plain: (a, b) => a + b },
  subtract: { of: f32.subtract, plain: (a, b) => a - b },
  multiply: { of: f32.multiply, plain: (a, b) => a * b },
  divide: { of: f32.divide, plain: (a, b) => a / b },
  maximum: { of: f32.maximum, plain: Math.max },
  minimum: { of: f32.minimum, plain: Math.min },
};
test.each(Object.entries(binary))('%s', (_, { of, plain }) => {
  const found = all.flatMap((a) => all.flatMap((b) => wrong(of(tensor(a), tensor(b)), [a, b], numbersOf(a).flatMap((x) => numbersOf(b).map((y) => plain(x, y))))));
  expect(found).toEqual([]);
});

test.each(['sum', 'max'] as const)('%s of up to three, in any order', (name) => {
  const plain = name === 'sum' ? (a: number, b: number) => Math.fround(a + b) : Math.max;
  const found = all.flatMap((a, i) => all.slice(i).flatMap((b, j) => all.slice(i + j).flatMap((c) => {
    const results = numbersOf(a).flatMap((x) => numbersOf(b).flatMap((y) => numbersOf(c).flatMap((z) => [plain(plain(x, y), z), plain(plain(x, z), y), plain(plain(y, z), x)])));
    // Finite terms that may overflow on the way say nothing, but where all are of one sign.
    const terms = [a, b, c].map(([m]) => m);
    const size = terms.reduce((total, m) => total + (Number.isFinite(m) ? Math.abs(m) : 0), 0);
    const claims = name === 'max' || size < largest / 2 || (size >= 2 * largest && (terms.every((m) => m >= 0) || terms.every((m) => m <= 0)));
    return wrong(f32[name](tensor(a, b, c)), [a, b, c], results, claims, name === 'max' ? results : [terms.reduce((x, y) => x + y)]);
  })));
  expect(found).toEqual([]);
});

describe('a choice', () => {
  const hulls: Readonly<Record<string, (a: BallTensor, b: BallTensor) => BallTensor>> = {
    either: (a, b) => f32.either(() => a, () => b),
    select: (a, b) => f32.select({ ...tensor([1 / 2, 1 / 2]) }, a, b),
  };
  test.each(Object.entries(hulls))('by %s holds both', (_, of) => {
    const found = all.flatMap((a) => all.flatMap((b) => wrong(of(tensor(a), tensor(b)), [a, b], [...numbersOf(a), ...numbersOf(b)])));
    expect(found).toEqual([]);
  });
});

const unary: readonly (readonly [Exclude<keyof Arithmetic<never>, number>, (x: number) => number])[] = [
  ['absolute', Math.abs], ['exp', Math.exp], ['log', Math.log], ['log1p', Math.log1p], ['sqrt', Math.sqrt], ['tanh', Math.tanh],
];
test.each(unary)('%s', (name, plain) => {
  const found = all.flatMap((a) => wrong((f32[name as 'exp'])(tensor(a)), [a], numbersOf(a).map(plain)));
  expect(found).toEqual([]);
});
test.each([2, 3, -1, -2, 1 / 2])('power %d', (exponent) => {
  const found = all.flatMap((a) => wrong(f32.power(tensor(a), exponent), [a], numbersOf(a).map((x) => x ** exponent)));
  expect(found).toEqual([]);
});
