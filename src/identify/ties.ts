import { definitions } from '../../spec/definitions/index.ts';
import { clauses, faults } from '../../spec/index.ts';
import { matrix, vector, type LossQuestion, type Questions } from '../../spec/language/index.ts';
import { ball } from '../arithmetic/ball.ts';
import { float64, type Float64Tensor } from '../arithmetic/float64.ts';
import { checkedAnswers, type AnswersByName } from '../judge/answers.ts';
import { ask, messageOf, replyOf } from '../judge/ask.ts';
import { admits, criterionOf } from '../judge/criterion.ts';
import { answersOf } from '../judge/law.ts';
import { likelyFaults } from '../judge/likely.ts';
import { profileOf, unsupported, type Subject } from '../subjects/subject.ts';
import type { Inquiry } from './finding.ts';

/** A gradient where the mathematics leaves several open. */
export interface Tie {
  readonly at: 'a maximum that two elements attain' | 'a kink';
  readonly question: LossQuestion;
  readonly gradient: readonly number[];
  /** Whether it is one of those that are open; and the faults that give it, where it is not. */
  readonly admitted: boolean;
  readonly faults: readonly string[];
  /** How the subject broke down. */
  readonly broke?: string;
}
type Ruling = Pick<Tie, 'admitted' | 'faults'>;

/**
 * Where it is looked at, what is asked there, the last of which is the gradient in question, and what is said of the
 * answers.
 */
interface Place {
  readonly at: Tie['at'];
  readonly questions: Questions;
  readonly rule: (answers: AnswersByName<Float64Tensor>, subject: Subject) => Ruling;
}

/**
 * The second and the third of four attain the maximum. How they share the gradient is a matter of a clause, not of any
 * number alone.
 */
function atMaximum(): Place {
  const clause = clauses.find(({ id }) => id === 'gradient/max-is-a-subgradient')!;
  const given = { errors: [3, 3, 1, 2], predictions: vector(1, 3, 3, 2) };
  const questions = clause.asks(given);
  const trial = { clause, given, questions };
  return {
    at: 'a maximum that two elements attain',
    questions,
    rule: (answers, { declaration }) => {
      const profile = profileOf(declaration);
      const criterion = criterionOf(trial, profile);
      const admitted = criterion.judge(answers).violation === undefined;
      const answered = { ...trial, criterion, answers };
      return {
        admitted,
        faults: admitted ? [] : likelyFaults(clause, [answered], [], faults, profile).map(({ id }) => id),
      };
    },
  };
}

/**
 * The first two of four errors, or margins, are at the kink: there the definition admits every number between the
 * slopes.
 */
function atKink(question: Pick<LossQuestion, 'loss' | 'predictions' | 'targets'>): Place {
  const questions: Questions = { sum: { ask: 'loss', reduction: { by: 'sum' }, ...question } };
  return {
    at: 'a kink',
    questions,
    rule: (answers, { declaration }) => {
      const profile = profileOf(declaration);
      const gives = (d: typeof definitions): boolean =>
        admits(answersOf(d, ball(profile), questions), answers, profile);
      const admitted = gives(definitions);
      return {
        admitted,
        faults: admitted ? [] : faults.filter((fault) => gives(fault.wrong(definitions))).map(({ id }) => id),
      };
    },
  };
}

export async function tiesOf({ subject, timeLimit }: Inquiry): Promise<Tie[]> {
  const { declaration } = subject;
  const places = [
    atMaximum(),
    atKink({
      loss: { name: 'absolute-error' },
      predictions: matrix([0], [0], [1], [-1]),
      targets: matrix([0], [0], [0], [0]),
    }),
    atKink({ loss: { name: 'hinge' }, predictions: matrix([1], [-1], [0], [2]), targets: matrix([1], [-1], [1], [1]) }),
  ];
  const found: Tie[] = [];
  for (const { at, questions, rule } of places) {
    if (
      declaration.gradients === false ||
      Object.values(questions).some((question) => unsupported(declaration, question) !== undefined)
    )
      continue;
    const [name, question] = Object.entries(questions).at(-1) as [string, LossQuestion];
    const reply = await replyOf(subject, ask(subject, questions), timeLimit);
    if (reply.kind === 'unsupported') continue;
    const broken = (broke: string): Tie => ({ at, question, gradient: [], admitted: false, faults: [], broke });
    if (reply.kind === 'error') found.push(broken(reply.message));
    else {
      try {
        const answers = checkedAnswers(answersOf(definitions, float64, questions), reply.answers, declaration.format);
        const { gradient } = answers[name] as { readonly gradient: Float64Tensor };
        found.push({ at, question, gradient: Array.from(gradient.data), ...rule(answers, subject) });
      } catch (thrown) {
        found.push(broken(messageOf(thrown)));
      }
    }
  }
  return found;
}
