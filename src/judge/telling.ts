import { definitions } from '../../spec/definitions/index.ts';
import type { Definitions, Fault, Questions } from '../../spec/language/index.ts';
import { agrees } from '../arithmetic/agreement.ts';
import { float64, type Float64Tensor } from '../arithmetic/float64.ts';
import { mapTensors, type AnswersByName } from './answers.ts';
import { answersOf, violationOf, type Trial } from './law.ts';

const wrongDefinitions = new WeakMap<Fault, Definitions>();
function wrongAnswers(fault: Fault, questions: Questions): AnswersByName<Float64Tensor> {
  const wrong = wrongDefinitions.get(fault) ?? fault.wrong(definitions);
  wrongDefinitions.set(fault, wrong);
  return answersOf(wrong, float64, questions);
}

/** A fault that the clause rejects and that fails on this case, so that the case can tell right from wrong; the one that told last is tried first. */
export const tellingFault = (trial: Trial, last: Fault | undefined): Fault | undefined =>
  [...(last === undefined ? [] : [last]), ...trial.clause.rejects].find(
    (fault) => violationOf(trial, wrongAnswers(fault, trial.questions)) !== undefined,
  );

/** The faults whose answers to these questions are the subject's own, once rounded to its format, and are not the right ones. */
export function likelyFaults(trial: Trial, answers: AnswersByName<Float64Tensor>, faults: readonly Fault[], round: (value: number) => number): Fault[] {
  const numbers = (of: AnswersByName<Float64Tensor>): number[] => {
    const all: number[] = [];
    mapTensors(of, ({ data }) => all.push(...Array.from(data, round)));
    return all;
  };
  const same = (a: readonly number[], b: readonly number[]): boolean => a.every((value, i) => agrees('equal', value, b[i]!));
  const own = numbers(answers);
  if (same(own, numbers(trial.model))) return [];
  return faults.filter((fault) => same(numbers(wrongAnswers(fault, trial.questions)), own));
}
