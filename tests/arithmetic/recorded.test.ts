import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import { faults } from '../../spec/index.ts';
import type { Arithmetic, Question, TensorData } from '../../spec/language/index.ts';
import { acceptedBetween } from '../../src/arithmetic/acceptance.ts';
import { ball, inFirstForm, type BallTensor } from '../../src/arithmetic/ball.ts';
import { float64, type Float64Tensor } from '../../src/arithmetic/float64.ts';
import { takenRows } from '../../src/arithmetic/elementwise.ts';
import { formats, rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile, type Profile } from '../../src/arithmetic/profile.ts';
import { recording, type Recorded } from '../../src/arithmetic/recorded/index.ts';
import { kindOf, numbers } from '../../src/arithmetic/recorded/kinds.ts';
import { leavesOf } from '../../src/judge/answers.ts';
import { effort } from '../effort.ts';
import { kinds, losses, lossQuestion, otherQuestion, randomOf, reductions } from './questions.ts';

/** Where the balls that are recorded differ from those of the tensor ball, by one bit or in what is known of them. */
function differences(question: Question, profile: Profile, rows: number): string[] {
  const wanted = leavesOf<BallTensor>(answer(definitions, ball(profile), question));
  // Everything is large, and few rows are computed at a time.
  const { arithmetic, ballsOf } = recording(kindOf(profile), 2, rows);
  const found = ballsOf(leavesOf<Recorded>(answer(definitions, arithmetic, question)));
  return wanted.flatMap(({ shape, middle, radius, notNegative }, i) => {
    const other = found[i]!;
    const isEqual =
      shape.join() === other.shape.join() &&
      middle.length === other.middle.length &&
      middle.every((m, at) => Object.is(m, other.middle[at]) && Object.is(radius[at], other.radius[at])) &&
      (notNegative === true) === (other.notNegative === true);
    return isEqual ? [] : [`tensor ${i} of ${JSON.stringify(question)}`];
  });
}

/** Where numbers that are recorded differ from those of float64, by one bit. */
function plainDifferences(question: Question, rows: number, d = definitions): string[] {
  const wanted = leavesOf<Float64Tensor>(answer(d, float64, question));
  const { arithmetic, ballsOf } = recording(numbers, 2, rows);
  const found = ballsOf(leavesOf<Recorded>(answer(d, arithmetic, question)));
  return wanted.flatMap(({ shape, data }, i) => {
    const { shape: itsShape, middle } = found[i]!;
    const isEqual =
      shape.join() === itsShape.join() &&
      data.length === middle.length &&
      data.every((x, at) => Object.is(x, middle[at]));
    return isEqual ? [] : [`tensor ${i} of ${JSON.stringify(question)}`];
  });
}

/** Where rows that are computed alone differ from those of all, or a first form is not within all forms, or too much is. */
function parts(question: Question, profile: Profile): string[] {
  const all = leavesOf<BallTensor>(answer(definitions, ball(profile), question));
  const inFirst = leavesOf<BallTensor>(answer(definitions, inFirstForm(ball(profile)), question));
  const { arithmetic, firstOf, rowsOf } = recording(kindOf(profile), 2, 3);
  const leaves = leavesOf<Recorded>(answer(definitions, arithmetic, question));
  const first = firstOf(leaves);
  const isWithin = (inner: BallTensor, outer: BallTensor, at: number): boolean => {
    const [own, its] = [inner, outer].map((balls) => acceptedBetween(profile)(balls, at));
    return its === undefined || (own !== undefined && !(own[0] < its[0]) && !(own[1] > its[1]));
  };
  return leaves.flatMap((leaf, i) => {
    const { middle, radius, shape } = all[i]!;
    const [height = 1] = shape;
    const some = Array.from({ length: height }, (_, row) => row).filter((row) => row % 3 !== 1);
    const found = rowsOf(leaf, some);
    const isEqual =
      found.middle.every((m, at) => Object.is(m, takenRows(shape, middle, some)[at])) &&
      found.radius.every((r, at) => Object.is(r, takenRows(shape, radius, some)[at]));
    const places = [...middle.keys()];
    const within = places.every((at) => isWithin(first[i]!, all[i]!, at) && isWithin(inFirst[i]!, first[i]!, at));
    return [
      ...(isEqual ? [] : [`rows of tensor ${i} of ${JSON.stringify(question)}`]),
      ...(within ? [] : [`first form of tensor ${i} of ${JSON.stringify(question)}`]),
    ];
  });
}

const profiles = (format: NumberFormat): readonly (readonly [string, Profile])[] => {
  const plain = defaultProfile(format);
  return [
    ['by default', plain],
    ['that flushes', { ...plain, flush: true }],
    ['of hardware', { ...plain, ulps: { ...plain.ulps, exp: 16, divide: 2.5, sqrt: 3 } }],
    ['of a running mean', { ...plain, evaluations: ['running-mean', 'sigmoid-by-tanh', 'log-sum-exp-by-pairs'] }],
  ];
};

describe.each(Object.keys(formats) as NumberFormat[])(
  'what is recorded in %s is what the tensor ball holds',
  (format) => {
    test.each(profiles(format))('%s', (_, profile) => {
      const random = randomOf(7);
      const draw = <V>(of: readonly V[]): V => of[Math.floor(random() * of.length)]!;
      for (const loss of losses)
        for (let i = 0; i < effort(2, 8); i++) {
          const size = [draw([1, 2, 3, 5]), draw([1, 3, 8, 9])] as const;
          const question = lossQuestion(random, rounding(format), loss, draw(reductions), draw(kinds), ...size);
          expect(differences(question, profile, draw([1, 4, 10]))).toEqual([]);
          expect(parts(question, profile)).toEqual([]);
        }
      // All mass on one class of many: what the others would add is not computed.
      for (const name of ['softmax-cross-entropy', 'negative-log-likelihood'] as const)
        for (const kind of kinds)
          for (const rows of [1, 20]) {
            const question = lossQuestion(random, rounding(format), { name }, draw(reductions), kind, 5, 9);
            const targets = { shape: [5], data: Array.from({ length: 5 }, () => Math.floor(random() * 9)) };
            expect(differences({ ...question, targets }, profile, rows)).toEqual([]);
          }
      for (let i = 0; i < effort(4, 30); i++) {
        const question = otherQuestion(random, rounding(format), draw(kinds), draw([2, 3, 5]));
        expect(differences(question, profile, 4)).toEqual([]);
        expect(parts(question, profile)).toEqual([]);
      }
    });
  },
);

test('an array may hold other numbers when it is given again', () => {
  const data = new Float64Array(6).fill(1);
  const computed = <T>(a: Arithmetic<T>): T => a.multiply(a.fromData({ shape: [3, 2], data }), a.constant(3));
  const { arithmetic, ballsOf, forget } = recording(kindOf(defaultProfile('float32')), 2, 4);
  for (const numbersNow of [
    [1, 1, 1, 1, 1, 1],
    [1, 2, 3, 4, 5, 6],
  ]) {
    data.set(numbersNow);
    const recorded = computed(arithmetic);
    forget();
    expect([...ballsOf([recorded])[0]!.middle]).toEqual(numbersNow.map((x) => 3 * x));
  }
});

test('numbers may be given as an array of float32, or of float64', () => {
  const random = randomOf(11);
  for (const to of [Float32Array, Float64Array])
    for (const loss of losses) {
      const drawn = lossQuestion(random, rounding('float32'), loss, reductions[1]!, kinds[0], 5, 9);
      const given = ({ shape, data }: TensorData): TensorData => ({ shape, data: to.from(data) });
      const question = { ...drawn, predictions: given(drawn.predictions), targets: given(drawn.targets) };
      for (const profile of [defaultProfile('float32'), { ...defaultProfile('float32'), flush: true }]) {
        expect(differences(question, profile, 4)).toEqual([]);
        expect(parts(question, profile)).toEqual([]);
      }
      expect(plainDifferences(question, 4)).toEqual([]);
    }
});

describe('a number and its negative are one size', () => {
  type Make = <T>(a: Arithmetic<T>) => T;
  const sizes = <T>(a: Arithmetic<T>, make: Make): T => a.absolute(a.multiply(a.constant(-1), make(a)));
  const given = { shape: [2, 2], data: [1 + 2 ** -23, 2 ** -149, -(2 ** -130), 3] };
  const exact: Make = (a) => a.fromData(given);
  // Known at once, as rows are, but rounded.
  const rounded: Make = (a) => {
    const x = a.fromData(given);
    return a.rows(a.multiply(x, x), [0, 1]);
  };
  test.each<[string, Make, boolean]>([
    ['where it is given', exact, false],
    ['but where it is flushed', exact, true],
    ['and where it is not exact', rounded, false],
  ])('%s', (_, make, flush) => {
    const profile = { ...defaultProfile('float32'), flush };
    const wanted = sizes(ball(profile), make);
    const { arithmetic, ballsOf } = recording(kindOf(profile), 2, 4);
    expect(ballsOf([sizes(arithmetic, make)])[0]).toMatchObject({ middle: wanted.middle, radius: wanted.radius });
  });
});

describe('numbers that are recorded are those of float64', () => {
  const drawn = (seed: number): Question[] => {
    const random = randomOf(seed);
    const draw = <V>(of: readonly V[]): V => of[Math.floor(random() * of.length)]!;
    const size = (): [number, number] => [draw([1, 2, 3, 5]), draw([1, 3, 8, 9])];
    return [
      ...losses.map((loss) => lossQuestion(random, (x) => x, loss, draw(reductions), draw(kinds), ...size())),
      ...Array.from({ length: effort(2, 8) }, () => otherQuestion(random, (x) => x, draw(kinds), draw([2, 3, 5]))),
    ];
  };

  test('by the definitions', () => {
    for (let seed = 0; seed < effort(2, 10); seed++)
      for (const question of drawn(seed)) expect(plainDifferences(question, [1, 4, 10][seed % 3]!)).toEqual([]);
  });

  test('and with each of the faults, where it has an answer', () => {
    let answered = 0;
    for (const [i, fault] of faults.entries())
      for (const question of drawn(i).slice(0, effort(4, 100))) {
        const d = fault.wrong(definitions);
        try {
          answer(d, float64, question);
        } catch {
          continue;
        }
        answered++;
        expect(plainDifferences(question, 4, d)).toEqual([]);
      }
    expect(answered).toBeGreaterThan(faults.length);
  });

  test('where zeros have signs, and what is large overflows', () => {
    const given = { shape: [4, 3], data: [-0, 0, -0, 1e308, -1e308, 1e308, Infinity, -Infinity, NaN, 1, -1, 2] };
    const computed = <T>(a: Arithmetic<T>): readonly T[] => {
      const x = a.fromData(given);
      const zero = a.constant(0);
      return [
        a.add(x, zero),
        a.subtract(x, zero),
        a.multiply(a.constant(1), x),
        a.subtract(x, a.max(x, 1)),
        a.log(a.exp(x)),
        a.absolute(a.multiply(x, a.constant(-1))),
        a.select(a.positive(x), a.multiply(x, x), zero),
        a.sum(a.add(x, x), 0),
      ];
    };
    const { arithmetic, ballsOf } = recording(numbers, 2, 4);
    const found = ballsOf(computed(arithmetic)).map(({ middle }) => [...middle]);
    expect(found).toEqual(computed(float64).map(({ data }) => [...data]));
  });
});

test('numbers that are equal, but not equally certain, are not one', () => {
  const profile = defaultProfile('float32');
  // Both sums are 2⁻²³; of the second, the first term is rounded.
  const given = { shape: [2, 2], data: [2 ** -23, 0, 1 + 2 ** -23, -1] };
  const computed = <T>({ fromData, multiply, sum }: Arithmetic<T>): T => {
    const x = fromData(given);
    return multiply(sum(x, 1), x);
  };
  const { arithmetic, ballsOf } = recording(kindOf(profile), 2, 4);
  const { radius } = computed(ball(profile));
  expect(ballsOf([computed(arithmetic)])[0]!.radius).toEqual(radius);
});
