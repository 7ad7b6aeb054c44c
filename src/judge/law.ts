import { answer } from '../../spec/definitions/index.ts';
import { answerResumed } from '../../spec/definitions/own/steps.ts';
import {
  isResumed,
  sameShape,
  type Answer,
  type Arithmetic,
  type Clause,
  type Definitions,
  type Equation,
  type Example,
  type LossAnswer,
  type LossQuestion,
  type ObjectiveAnswer,
  type ObjectiveQuestion,
  type OwnStepsAnswer,
  type Question,
  type Questions,
  type TensorData,
} from '../../spec/language/index.ts';
import { mapTensors, type AnswersByName } from './answers.ts';

/** A clause at one case, and what it asks there. */
export interface Case {
  readonly clause: Clause;
  readonly given: object;
  readonly questions: Questions;
  /** Expected answers, where the case is a worked example. */
  readonly expected?: Example<object>['answers'] | undefined;
}

/**
 * What a clause asks at a case, with every tensor rounded to the subject's format; of losses, total ones too, the
 * values alone, where it has no gradients.
 */
export function questionsOf(
  clause: Clause,
  given: object,
  round: (value: number) => number,
  gradients = true,
): Questions {
  // The questions of a case are about the same tensors.
  const known = new Map<ArrayLike<number>, TensorData>();
  const questions = mapTensors(clause.asks(given), ({ shape, data }) => {
    const found = known.get(data);
    if (found !== undefined && sameShape(found.shape, shape)) return found;
    const rounded = { shape, data: roundedList(data, round) };
    known.set(data, rounded);
    return rounded;
  }) as Questions;
  if (gradients) return questions;
  return Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [
      name,
      isOfLoss(question) ? { ...question, valueOnly: true } : question,
    ]),
  );
}

function roundedList(data: ArrayLike<number>, round: (value: number) => number): number[] {
  const rounded: number[] = [];
  for (let i = 0; i < data.length; i++) rounded.push(round(data[i]!));
  return rounded;
}

/** The answers that these definitions give to all the questions of a case. */
export function answersOf<T>(d: Definitions, arithmetic: Arithmetic<T>, questions: Questions): AnswersByName<T> {
  const known: Record<string, Answer<T>> = {};
  const asked = (question: Question): Answer<T> => {
    const given = isResumed(question)
      ? answerResumed(d, arithmetic, question, known[question.resumes.from] as OwnStepsAnswer<T>)
      : answer(d, arithmetic, question);
    return isOfLoss(question) && question.valueOnly
      ? ({ value: (given as LossAnswer<T> | ObjectiveAnswer<T>).value } as Answer<T>)
      : given;
  };
  for (const [name, question] of Object.entries(questions)) known[name] = asked(question);
  return known;
}
const isOfLoss = (question: Question): question is LossQuestion | ObjectiveQuestion =>
  question.ask === 'loss' || question.ask === 'objective';

/**
 * Every equation that the answers must satisfy: those of the law, and those of the worked example. `defined` are the
 * right answers. Those of a gradient that was not asked for are left out.
 */
export function equationsOf<T>(
  { clause, given, questions, expected }: Case,
  arithmetic: Arithmetic<T>,
  answers: AnswersByName<T>,
  defined: AnswersByName<T>,
): readonly Equation<T>[] {
  const whole = !Object.values(questions).some((question) => isOfLoss(question) && question.valueOnly);
  const stated = whole
    ? clause.law(arithmetic, answers, given, defined)
    : clause.law(partial(arithmetic), filled(questions, answers), given, filled(questions, defined));
  const law = 'relation' in stated ? [stated] : stated;
  const equations = expected === undefined ? law : [...worked(arithmetic, expected, answers, ''), ...law];
  return whole ? equations : equations.filter(({ left, right }) => left !== undefined && right !== undefined);
}

/** The answers of a law that reads the gradients of parameters, where none were asked for. */
const filled = <T>(questions: Questions, answers: AnswersByName<T>): AnswersByName<T> =>
  Object.fromEntries(
    Object.entries(answers).map(([name, given]) => [
      name,
      questions[name]!.ask === 'objective' ? { gradient: {}, ...given } : given,
    ]),
  );

/** Arithmetic in which whatever is computed from something that is missing is missing too. */
function partial<T>(arithmetic: Arithmetic<T>): Arithmetic<T> {
  const operations = Object.entries(arithmetic) as [string, (...operands: unknown[]) => unknown][];
  return Object.fromEntries(
    operations.map(([name, operation]) => [
      name,
      (...operands: unknown[]) => (operands.includes(undefined) ? undefined : operation(...operands)),
    ]),
  ) as unknown as Arithmetic<T>;
}

/** A worked example's numbers against the answers, wherever the example gives numbers. */
function worked<T>(arithmetic: Arithmetic<T>, expected: unknown, answers: unknown, at: string): Equation<T>[] {
  if (answers === undefined) return [];
  if (typeof expected === 'number' || (Array.isArray(expected) && !Array.isArray(answers))) {
    const numbers = [expected].flat() as number[];
    return [
      {
        relation: 'equal',
        left: answers as T,
        right: arithmetic.fromData({ shape: arithmetic.shape(answers as T), data: numbers }),
        about: at,
      },
    ];
  }
  return Object.entries(expected as object).flatMap(([name, part]) =>
    worked(arithmetic, part, (answers as Record<string, unknown>)[name], at === '' ? name : `${at}.${name}`),
  );
}
