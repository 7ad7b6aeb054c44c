import { answer } from '../../spec/definitions/index.ts';
import type { Arithmetic, Clause, Definitions, Equation, Example, Questions } from '../../spec/language/index.ts';
import { agrees } from '../arithmetic/agreement.ts';
import { visit } from '../arithmetic/elementwise.ts';
import { float64, type Float64Tensor } from '../arithmetic/float64.ts';
import { mapTensors, type AnswersByName } from './answers.ts';
import type { Violation } from './verdict.ts';

/** A clause at one case: what it asks, and the model answers that the definitions give. */
export interface Trial {
  readonly clause: Clause;
  readonly given: object;
  readonly questions: Questions;
  readonly model: AnswersByName<Float64Tensor>;
  /** Expected answers, where the case is a worked example. */
  readonly expected?: Example<object>['answers'] | undefined;
}

/** What a clause asks at a case, with every tensor rounded to the subject's format. */
export const questionsOf = (clause: Clause, given: object, round: (value: number) => number): Questions =>
  mapTensors(clause.asks(given), ({ shape, data }) => ({ shape, data: Array.from(data, round) })) as Questions;

/** The answers that these definitions give to all the questions of a case. */
export const answersOf = <T>(d: Definitions, arithmetic: Arithmetic<T>, questions: Questions): AnswersByName<T> =>
  Object.fromEntries(Object.entries(questions).map(([name, question]) => [name, answer(d, arithmetic, question)]));

/** Every equation that the answers must satisfy: those of the law, and those of the worked example. */
export function equationsOf<T>(trial: Omit<Trial, 'model' | 'questions'>, arithmetic: Arithmetic<T>, answers: AnswersByName<T>): readonly Equation<T>[] {
  const stated = trial.clause.law(arithmetic, answers, trial.given);
  const equations = 'relation' in stated ? [stated] : stated;
  return trial.expected === undefined ? equations : [...worked(arithmetic, trial.expected, answers, ''), ...equations];
}

/** A worked example's numbers against the answers, wherever the example gives numbers. */
function worked<T>(arithmetic: Arithmetic<T>, expected: unknown, answers: unknown, at: string): Equation<T>[] {
  if (typeof expected === 'number' || (Array.isArray(expected) && !Array.isArray(answers))) {
    const numbers = [expected].flat() as number[];
    return [{ relation: 'equal', left: answers as T, right: arithmetic.exactly({ shape: arithmetic.shape(answers as T), data: numbers }), about: at }];
  }
  return Object.entries(expected as object).flatMap(([name, part]) =>
    worked(arithmetic, part, (answers as Record<string, unknown>)[name], at === '' ? name : `${at}.${name}`),
  );
}

/** The first violated equation, judged bit for bit in float64. */
export function violationOf(trial: Trial, answers: AnswersByName<Float64Tensor>): Violation | undefined {
  for (const { relation, left, right, about } of equationsOf(trial, float64, answers)) {
    let place: number | undefined;
    let differs = false;
    visit([left.shape, right.shape], (at, l, r) => {
      const holds = agrees(relation, left.data[l]!, right.data[r]!);
      if (relation === 'different') differs ||= holds;
      else if (!holds) place ??= at;
    });
    if (relation === 'different' ? !differs : place !== undefined) return { about, relation, left, right, ...(place !== undefined && { place }) };
  }
  return undefined;
}
