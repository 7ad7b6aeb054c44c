import { sizeOf, type Definitions, type Questions } from '../../spec/language/index.ts';
import { rejected } from '../arithmetic/acceptance.ts';
import { ball, inFirstForm, type BallTensor } from '../arithmetic/ball.ts';
import type { Float64Tensor } from '../arithmetic/float64.ts';
import type { Profile } from '../arithmetic/profile.ts';
import { recordingOf, type Recorded, type Recording } from '../arithmetic/recorded/index.ts';
import { once } from '../once.ts';
import { leavesOf, type AnswersByName } from './answers.ts';
import { answersOf } from './law.ts';
import { isLarge, recordedAnswers } from './recorded.ts';

/** What is admitted as answers to all the questions of a case. */
export interface Sets {
  /** All of it. */
  readonly all: () => AnswersByName<BallTensor>;
  /** What the first form of every quantity admits. */
  readonly first: () => AnswersByName<BallTensor>;
  /** All of it that these answers need: of large tensors the first forms alone, but for rows that are outside of them. */
  readonly around: (answers?: AnswersByName<Float64Tensor>) => AnswersByName<BallTensor>;
}

/** The sets of what these definitions admit. Of large tensors, no more is computed than is asked for. */
export function setsFor(d: Definitions, profile: Profile, questions: Questions): Sets {
  if (isLarge(questions)) return recordedSets(d, profile, questions);
  const all = once(() => answersOf(d, ball(profile), questions));
  return { first: once(() => answersOf(d, inFirstForm(ball(profile)), questions)), all, around: all };
}

/** All that these definitions admit. */
export function setsOf(d: Definitions, profile: Profile, questions: Questions): AnswersByName<BallTensor> {
  return setsFor(d, profile, questions).all();
}

function recordedSets(d: Definitions, profile: Profile, questions: Questions): Sets {
  const of = recordingOf(profile);
  const recorded = recordedAnswers(of, d, questions);
  const { leaves } = recorded;
  const first = once(() => of.firstOf(leaves));
  const grown = once(() => leaves.map((leaf, i) => growing(of, leaf, first()[i]!, profile)));
  return {
    first: once(() => recorded.with(first())),
    all: once(() => recorded.with(of.ballsOf(leaves))),
    around: (answers) => {
      const given = answers && leavesOf<Float64Tensor>(answers);
      return recorded.with(grown().map((around, i) => around(given?.[i]?.data)));
    },
  };
}

/** The balls of a quantity's first form, and of rows in which numbers lie outside of them those of all forms. */
export function growing(
  { rowsOf }: Recording,
  leaf: Recorded,
  first: BallTensor,
  profile: Profile,
): (numbers?: Float64Array) => BallTensor {
  const rejectedOf = rejected(profile);
  const [rows = 1, ...rest] = first.shape;
  const size = sizeOf(rest);
  const isGrown = new Uint8Array(rows);
  let balls = first;
  return (numbers) => {
    const outside = numbers === undefined ? [] : rejectedOf(balls, numbers, size, isGrown);
    if (outside.length === 0) return balls;
    const all = rowsOf(leaf, outside);
    // Who was given the balls before does not see them change.
    const [middle, radius] = [balls.middle.slice(), balls.radius.slice()];
    for (const [i, row] of outside.entries()) {
      middle.set(all.middle.subarray(i * size, (i + 1) * size), row * size);
      radius.set(all.radius.subarray(i * size, (i + 1) * size), row * size);
      isGrown[row] = 1;
    }
    return (balls = { ...balls, middle, radius });
  };
}
