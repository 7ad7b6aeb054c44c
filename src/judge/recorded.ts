import type { Definitions, Questions, TensorData } from '../../spec/language/index.ts';
import { large, type Recorded, type Recording } from '../arithmetic/recorded/index.ts';
import { leavesOf, zipAnswers, type AnswersByName } from './answers.ts';
import { answersOf } from './law.ts';

/** Whether it is worth recording the answers to these, before they are computed. */
export const isLarge = (questions: Questions): boolean =>
  leavesOf<TensorData>(questions).some(({ data }) => data.length >= large);

/** Answers that are not computed yet: the tensors of all of them, and the answers, once those are there. */
export interface RecordedAnswers {
  readonly leaves: readonly Recorded[];
  readonly with: <T extends Pick<Recorded, 'shape'>>(tensors: readonly T[]) => AnswersByName<T>;
}

/** Records the answers of these definitions. */
export function recordedAnswers(
  { arithmetic, forget }: Recording,
  d: Definitions,
  questions: Questions,
): RecordedAnswers {
  try {
    const recorded = answersOf(d, arithmetic, questions);
    const leaves = leavesOf<Recorded>(recorded);
    return {
      leaves,
      with: <T extends Pick<Recorded, 'shape'>>(tensors: readonly T[]) => {
        const at = new Map(leaves.map((leaf, i) => [leaf, tensors[i]!]));
        return zipAnswers<Recorded, Recorded | T>(recorded, recorded, (leaf) => at.get(leaf)!) as AnswersByName<T>;
      },
    };
  } finally {
    forget();
  }
}
