import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import type { Arithmetic, Question } from '../../spec/language/index.ts';
import { acceptedBetween } from '../../src/arithmetic/acceptance.ts';
import { ball, inFirstForm, type BallTensor } from '../../src/arithmetic/ball.ts';
import { takenRows } from '../../src/arithmetic/elementwise.ts';
import { formats, rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile, type Profile } from '../../src/arithmetic/profile.ts';
import { recording, type Recorded } from '../../src/arithmetic/recorded/index.ts';
import { leavesOf } from '../../src/judge/answers.ts';
import { effort } from '../effort.ts';
import { kinds, losses, lossQuestion, otherQuestion, randomOf, reductions } from './questions.ts';

/** Where the balls that are recorded differ from those of the tensor ball, by one bit or in what is known of them. */
function differences(question: Question, profile: Profile, rows: number): string[] {
  const wanted = leavesOf<BallTensor>(answer(definitions, ball(profile), question));
  // Everything is large, and few rows are computed at a time.
  const { arithmetic, ballsOf } = recording(profile, 2, rows);
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

/** Where rows that are computed alone differ from those of all, or a first form is not within all forms, or too much is. */
function parts(question: Question, profile: Profile): string[] {
  const all = leavesOf<BallTensor>(answer(definitions, ball(profile), question));
  const inFirst = leavesOf<BallTensor>(answer(definitions, inFirstForm(ball(profile)), question));
  const { arithmetic, firstOf, rowsOf } = recording(profile, 2, 3);
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

test('numbers that are equal, but not equally certain, are not one', () => {
  const profile = defaultProfile('float32');
  // Both sums are 2⁻²³; of the second, the first term is rounded.
  const given = { shape: [2, 2], data: [2 ** -23, 0, 1 + 2 ** -23, -1] };
  const computed = <T>({ fromData, multiply, sum }: Arithmetic<T>): T => {
    const x = fromData(given);
    return multiply(sum(x, 1), x);
  };
  const { arithmetic, ballsOf } = recording(profile, 2, 4);
  const { radius } = computed(ball(profile));
  expect(ballsOf([computed(arithmetic)])[0]!.radius).toEqual(radius);
});
