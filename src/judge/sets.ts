import type { Definitions, Questions, TensorData } from '../../spec/language/index.ts';
import { ball, type BallTensor } from '../arithmetic/ball.ts';
import type { Profile } from '../arithmetic/profile.ts';
import { large, recording, type Recorded } from '../arithmetic/recorded/index.ts';
import { leavesOf, zipAnswers, type AnswersByName } from './answers.ts';
import { answersOf } from './law.ts';

/** The sets of what these definitions admit as answers to all the questions of a case. */
export function setsOf(d: Definitions, profile: Profile, questions: Questions): AnswersByName<BallTensor> {
  if (leavesOf<TensorData>(questions).every(({ data }) => data.length < large))
    return answersOf(d, ball(profile), questions);
  const { arithmetic, ballsOf } = recording(profile);
  const recorded = answersOf(d, arithmetic, questions);
  const leaves = leavesOf<Recorded>(recorded);
  const balls = ballsOf(leaves);
  const at = new Map(leaves.map((leaf, i) => [leaf, balls[i]!]));
  return zipAnswers<Recorded, Recorded | BallTensor>(recorded, recorded, (leaf) =>
    at.get(leaf)!,
  ) as AnswersByName<BallTensor>;
}
