import type { Definitions, Questions } from '../../spec/language/index.ts';
import { float64, type Float64Tensor } from '../arithmetic/float64.ts';
import { recordingOfNumbers } from '../arithmetic/recorded/index.ts';
import type { AnswersByName } from './answers.ts';
import { answersOf } from './law.ts';
import { isLarge, recordedAnswers } from './recorded.ts';

/** The answers of these definitions in float64; of large tensors, some rows at a time. */
export function plainAnswersOf(d: Definitions, questions: Questions): AnswersByName<Float64Tensor> {
  if (!isLarge(questions)) return answersOf(d, float64, questions);
  const of = recordingOfNumbers();
  const recorded = recordedAnswers(of, d, questions);
  return recorded.with(of.ballsOf(recorded.leaves).map(({ shape, middle }) => ({ shape, data: middle })));
}
