import { definitions } from '../../spec/definitions/index.ts';
import type { Fault, Questions, TensorData } from '../../spec/language/index.ts';
import { agrees } from '../arithmetic/agreement.ts';
import { float64 } from '../arithmetic/float64.ts';
import { mapAnswer } from './answers.ts';
import { answersOf, violationOf, type AnswersByName, type Trial } from './law.ts';

const wrongAnswers = (fault: Fault, questions: Questions): AnswersByName<TensorData> => answersOf(fault.wrong(definitions), float64, questions);

/** A fault that the clause rejects and that fails on this case, so that the case can tell right from wrong; the one that told last is tried first. */
export const tellingFault = (trial: Trial, last: Fault | undefined): Fault | undefined =>
  [...(last === undefined ? [] : [last]), ...trial.clause.rejects].find(
    (fault) => violationOf(trial, wrongAnswers(fault, trial.questions)) !== undefined,
  );

/** The faults whose answers to these questions are the subject's own, once rounded to its format, and are not the right ones. */
export function likelyFaults(trial: Trial, answers: AnswersByName<TensorData>, faults: readonly Fault[], round: (value: number) => number): Fault[] {
  const numbers = (of: AnswersByName<TensorData>): number[] => {
    const all: number[] = [];
    mapAnswer(trial.model, of, ({ data }) => all.push(...Array.from(data, round)));
    return all;
  };
  const same = (a: readonly number[], b: readonly number[]): boolean => a.every((value, i) => agrees('equal', value, b[i]!));
  const own = numbers(answers);
  if (same(own, numbers(trial.model))) return [];
  return faults.filter((fault) => same(numbers(wrongAnswers(fault, trial.questions)), own));
}
