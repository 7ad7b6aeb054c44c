import { answer } from '../../spec/definitions/index.ts';
import type { Arithmetic, Clause, Definitions, Equation, Example, Questions } from '../../spec/language/index.ts';
import { mapTensors, type AnswersByName } from './answers.ts';

/** A clause at one case, and what it asks there. */
export interface Trial {
  readonly clause: Clause;
  readonly given: object;
  readonly questions: Questions;
  /** Expected answers, where the case is a worked example. */
  readonly expected?: Example<object>['answers'] | undefined;
}

/** What a clause asks at a case, with every tensor rounded to the subject's format. */
export const questionsOf = (clause: Clause, given: object, round: (value: number) => number): Questions =>
  mapTensors(clause.asks(given), ({ shape, data }) => ({ shape, data: Array.from(data, round) })) as Questions;

/** The answers that these definitions give to all the questions of a case. */
export const answersOf = <T>(d: Definitions, arithmetic: Arithmetic<T>, questions: Questions): AnswersByName<T> =>
  Object.fromEntries(Object.entries(questions).map(([name, question]) => [name, answer(d, arithmetic, question)]));

/** Every equation that the answers must satisfy: those of the law, and those of the worked example. `defined` are the right answers. */
export function equationsOf<T>(
  { clause, given, expected }: Omit<Trial, 'questions'>,
  arithmetic: Arithmetic<T>,
  answers: AnswersByName<T>,
  defined: AnswersByName<T>,
): readonly Equation<T>[] {
  const stated = clause.law(arithmetic, answers, given, defined);
  const equations = 'relation' in stated ? [stated] : stated;
  return expected === undefined ? equations : [...worked(arithmetic, expected, answers, ''), ...equations];
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
