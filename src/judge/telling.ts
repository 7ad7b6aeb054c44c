import { definitions } from '../../spec/definitions/index.ts';
import type { Fault, Questions, TensorData } from '../../spec/language/index.ts';
import { float64 } from '../arithmetic/float64.ts';
import { mapAnswer } from './answers.ts';
import { answersOf, violationOf, type AnswersByName, type Trial } from './law.ts';

const wrongAnswers = (fault: Fault, questions: Questions): AnswersByName<TensorData> => answersOf(fault.wrong(definitions), float64, questions);

/** Whether a case could have told right from wrong: some fault that the clause rejects fails on it. */
export const isTelling = (trial: Trial): boolean =>
  trial.clause.rejects.some((fault) => violationOf(trial, wrongAnswers(fault, trial.questions)) !== undefined);

/** The faults whose answers to these questions are the subject's own answers, once rounded to its format, and which the law rejects. */
export function likelyFaults(trial: Trial, answers: AnswersByName<TensorData>, faults: readonly Fault[], round: (value: number) => number): Fault[] {
  const numbers = (of: AnswersByName<TensorData>): number[] => {
    const all: number[] = [];
    mapAnswer(trial.model, of, ({ data }) => all.push(...Array.from(data, round)));
    return all;
  };
  const own = numbers(answers);
  return faults.filter((fault) => {
    const wrong = wrongAnswers(fault, trial.questions);
    return numbers(wrong).every((value, i) => Object.is(value, own[i]) || value === own[i]) && violationOf(trial, wrong) !== undefined;
  });
}
