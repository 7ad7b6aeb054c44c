import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import { filled } from '../../spec/language/index.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { formats, rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { fractionOf, rational, type Fraction, type RationalTensor } from '../support/rational.ts';
import { effort, spread } from '../effort.ts';
import { less, negate, oracle, precise, subtract, type PreciseTensor } from './precise.ts';
import { kinds, lossQuestion, losses, questions, randomOf, reductions, tensorsOf } from './questions.ts';
import { ballsOf, stand } from './subjects.ts';

const names = Object.keys(formats) as NumberFormat[];
/** How often every kind of question is asked in the full run. */
const rounds = 3;
const part = effort(1, rounds) / rounds;
const seed = 20;

/** Calls with every ball that holds numbers, and the exact number at its place. */
function eachBall<T extends { readonly shape: readonly number[]; readonly data: readonly unknown[] }>(
  balls: readonly BallTensor[],
  exact: readonly T[],
  each: (m: number, r: number, x: T['data'][number]) => void,
): void {
  balls.forEach(({ middle, radius }, t) => {
    middle.forEach((m, i) => {
      if (Number.isFinite(m) && radius[i]! < Infinity) each(m, radius[i]!, exact[t]!.data[i]!);
    });
  });
}

describe.each(spread(1, names))('balls of %s', (format) => {
  const profile = defaultProfile(format);
  const arithmetic = ball(profile);
  const round = rounding(format);
  const asked = questions(seed, round, effort(1, rounds));

  test('contain what a high-precision evaluation finds', () => {
    const outside: string[] = [];
    let inside = 0;
    for (const question of asked) {
      const largest = Math.max(
        ...JSON.stringify(question)
          .match(/\d+(\.\d+)?(e[+-]\d+)?/g)!
          .map(Number),
      );
      eachBall(
        ballsOf(arithmetic, question),
        tensorsOf<PreciseTensor>(answer(definitions, oracle, question)),
        (m, r, x) => {
          const off = subtract(x, precise(m));
          // What no float64 holds counts as zero; and the oracle has 200 bits of products of what is given.
          const reach = precise(r * (1 + 2 ** -30) + 2 ** -150 * Math.max(Math.abs(m), largest ** 2) + 2 ** -1022);
          if (less(reach, off) || less(off, negate(reach))) outside.push(`{${m}, ${r}}: ${JSON.stringify(question)}`);
          else inside++;
        },
      );
    }
    expect(outside).toEqual([]);
    expect(inside).toBeGreaterThan(part * 10_000);
  });

  test('contain the exact fractions, where there are any', () => {
    const random = randomOf(seed);
    const outside: string[] = [];
    const size = ({ over, under }: Fraction): number => Math.abs(Number(over)) / Number(under);
    const { read } = rational;
    let inside = 0;
    for (const loss of losses.slice(0, 3)) {
      for (const reduction of reductions) {
        for (const kind of kinds) {
          if (kind === 'tiny') continue;
          const question = lossQuestion(random, round, loss, reduction, kind, 5, 2);
          eachBall(
            ballsOf(arithmetic, question),
            tensorsOf<RationalTensor>(answer(definitions, rational, question)),
            (m, r, x) => {
              const middle: RationalTensor = { shape: [], data: [fractionOf(m)] };
              const off = rational.subtract({ shape: [], data: [x] }, middle).data[0]!;
              const reach = fractionOf(r * (1 + 2 ** -30));
              const [a, b] = [(off.over < 0n ? -off.over : off.over) * reach.under, reach.over * off.under];
              if (a > b)
                outside.push(
                  `{${m}, ${r}} is ${size(off)} from ${read({ shape: [], data: [x] }).data[0]}: ${JSON.stringify(question)}`,
                );
              else inside++;
            },
          );
        }
      }
    }
    expect(outside).toEqual([]);
    expect(inside).toBeGreaterThan(1000);
  });

  test('accept every simulated subject, in all orders, forms and excess precisions', () => {
    const { accepted, noClaim, alarms } = stand(arithmetic, profile, asked, effort(2, 4));
    expect(alarms).toEqual([]);
    expect(accepted).toBeGreaterThan((part * effort(2, 4) * 50_000) / 4);
    // Float16 overflows at 65,504, where hostile data do.
    expect(noClaim / accepted).toBeLessThan(1 / 8);
  });

  test('accept simulated subjects that flush subnormal numbers to zero', () => {
    const flushing = { ...profile, flush: true };
    const { alarms, accepted } = stand(ball(flushing), flushing, questions(seed + 1, round, 1), effort(1, 3));
    expect(alarms).toEqual([]);
    expect(accepted).toBeGreaterThan((effort(1, 3) * 10_000) / 3);
  });
});

describe('balls are no wider than they must be', () => {
  test.each(names)('in %s an exact case has radius 0', (format) => {
    const random = randomOf(seed);
    const arithmetic = ball(defaultProfile(format));
    // Quarters up to 1: their squares are sixteenths, and eight of them need no more than 8 bits. No error is at a
    // kink.
    for (const loss of losses.slice(0, 3)) {
      for (const reduction of [{ by: 'none' }, { by: 'sum' }, { by: 'mean', over: 'elements' }] as const) {
        const errors = Array.from({ length: 8 }, () => (1 + Math.floor(random() * 4)) / 4);
        const question = {
          ask: 'loss',
          loss,
          reduction,
          predictions: { shape: [4, 2], data: errors },
          targets: filled([4, 2], 0),
        } as const;
        const radii = ballsOf(
          arithmetic,
          loss.name === 'huber' ? { ...question, loss: { ...loss, delta: 1 / 2 } } : question,
        ).map(({ radius }) => Math.max(...radius));
        expect(radii, JSON.stringify(question)).toEqual([0, 0]);
      }
    }
    const saturated = { shape: [4, 3], data: [0, -1024, -1024, -1024, 0, -1024, -1024, -1024, 0, 0, -1024, -1024] };
    for (const by of ['sum', 'mean'] as const) {
      const [value, gradient] = ballsOf(arithmetic, {
        ask: 'loss',
        loss: { name: 'softmax-cross-entropy' },
        reduction: by === 'sum' ? { by } : { by, over: 'elements' },
        predictions: saturated,
        targets: { shape: [4], data: [0, 0, 1, 1] },
      });
      expect([value!.middle[0], value!.radius[0]]).toEqual([by === 'sum' ? 3 * 1024 : (3 * 1024) / 4, 0]);
      expect([...gradient!.radius]).toEqual(saturated.data.map(() => 0));
    }
  });

  test.each(spread(2, names))('in %s a correct subject uses a good part of the radius', (format) => {
    const profile = defaultProfile(format);
    const random = randomOf(seed + 2);
    const asked = losses.flatMap((loss) =>
      Array.from({ length: 8 }, () =>
        lossQuestion(random, rounding(format), loss, { by: 'mean', over: 'elements' }, 'reals', 16, 4),
      ),
    );
    const { ratios } = stand(ball(profile), profile, asked, 4);
    // Each rounding is at most half a unit and on average a quarter; a long chain of them adds up at random, to less
    // than the bound.
    // Float64's first form in sequence is its own middle: only the others use any of the radius.
    expect(ratios.at(-1)).toBeGreaterThan(format === 'float64' ? 1 / 4 : 1 / 2);
    expect(ratios[Math.floor(ratios.length / 2)]).toBeGreaterThan(format === 'float64' ? -1 : 1 / 32);
  });
});

describe('a ball that is wrong raises alarms at correct subjects', () => {
  const profile = defaultProfile('float32');
  const right = ball(profile);
  const asked = questions(seed, Math.fround, 1);

  test('with half of each radius', () => {
    const halved = ({ radius, ...rest }: BallTensor): BallTensor => ({ ...rest, radius: radius.map((r) => r / 2) });
    const wrong = {
      ...right,
      add: (a: BallTensor, b: BallTensor) => halved(right.add(a, b)),
      multiply: (a: BallTensor, b: BallTensor) => halved(right.multiply(a, b)),
      divide: (a: BallTensor, b: BallTensor) => halved(right.divide(a, b)),
    };
    expect(stand(wrong, profile, asked, 2).alarms.length).toBeGreaterThan(100);
  });

  test('with sums as if each were rounded in float64', () => {
    const wrong = { ...right, sum: ball({ ...profile, accumulator: 'float64' }).sum };
    expect(stand(wrong, profile, asked, 2).alarms.length).toBeGreaterThan(10);
  });

  test('with only the first form of each definition', () => {
    const wrong = { ...right, anyOf: (form: () => BallTensor) => form() };
    expect(stand(wrong, profile, asked, 2).alarms.length).toBeGreaterThan(10);
  });

  test('with one choice where the mathematics leaves several', () => {
    const wrong = { ...right, subgradient: (chosen: BallTensor) => chosen };
    expect(stand(wrong, profile, asked, 2).alarms.length).toBeGreaterThan(10);
  });

  test('with elementary functions rounded correctly', () => {
    const exact = { exp: 1 / 2, log: 1 / 2, log1p: 1 / 2, sqrt: 1 / 2, tanh: 1 / 2, power: 1 / 2, divide: 1 / 2 };
    const wrong = ball({ ...profile, ulps: exact });
    expect(stand(wrong, profile, asked, 2).alarms.length).toBeGreaterThan(10);
  });
});
