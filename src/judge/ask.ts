import { resumed } from '../../spec/definitions/own/steps.ts';
import {
  isResumed,
  type OwnStepsAnswer,
  type Question,
  type Questions,
  type TensorData,
} from '../../spec/language/index.ts';
import { copied, isApart, overwrites, overwritten } from '../subjects/copies.ts';
import type { Subject, Unsupported } from '../subjects/subject.ts';
import { cut, thrownText } from '../subjects/texts.ts';
import type { CaseBatch, DrawnCase } from './draw.ts';
import { GivenUp } from './patience.ts';

export type Reply =
  | { readonly kind: 'answers'; readonly answers: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | Breakdown;
/** There is no answer. */
export interface Breakdown {
  readonly kind: 'error';
  readonly message: string;
  /** There was none in time, so that the rest of the clause is not asked. */
  readonly late: boolean;
  /** It was not the subject that broke down: the run was over. */
  readonly unasked?: boolean;
}

/** Answers on their way, by the names of the questions. */
export type Asked = Promise<readonly (readonly [name: string, answer: unknown])[]>;

/** A batch whose cases the subject is answering, so that it need not wait for the judge. */
export interface SubmittedBatch extends Omit<CaseBatch, 'cases'> {
  readonly cases: readonly SubmittedCase[];
}
export interface SubmittedCase extends DrawnCase {
  readonly asked: Asked;
}

/** Asks a subject all the questions of all the cases of a batch. */
export const submit = (subject: Subject, batch: CaseBatch): SubmittedBatch => ({
  ...batch,
  cases: batch.cases.map((one) => ({ ...one, asked: ask(subject, one.questions) })),
});

/** Asks a subject all the questions of a case at once. One that overwrites its questions is in error. */
export function ask(subject: Subject, questions: Questions): Asked {
  const apart = isApart(subject);
  const answers = new Map<string, Promise<unknown>>();
  const asked = Promise.all(
    Object.entries(questions).map(async ([name, drawn]) => {
      const answering = answered(name, drawn);
      answers.set(name, answering);
      return [name, await answering] as const;
    }),
  );
  async function answered(name: string, drawn: Question): Promise<unknown> {
    const earlier = isResumed(drawn) ? await answers.get(drawn.resumes.from) : undefined;
    // What goes on from a refusal is refused, too.
    if (declines(earlier)) return earlier;
    const question = isResumed(drawn) ? resumed(drawn, Object(earlier) as OwnStepsAnswer<TensorData>) : drawn;
    if (apart) return subject.answer(question);
    const copy = copied(question);
    const answer = await subject.answer(copy);
    const found = overwritten(question, copy);
    if (found === undefined) return answer;
    throw new Error(overwrites(`${name}.${found}`));
  }
  // A case may be given up before its answers are awaited.
  asked.catch(() => undefined);
  return asked;
}

/**
 * Waits for the answers. Whatever the subject does, there is a reply; the contents of its answers are not looked at
 * yet.
 */
export async function replyOf(subject: Subject, asked: Asked, timeLimit: number): Promise<Reply> {
  try {
    const answers = await within(timeLimit, asked, subject);
    const refusal = answers.map(([, answer]) => answer).find(declines);
    if (refusal !== undefined) return { kind: 'unsupported', reason: cut(String(refusal.unsupported)) };
    return { kind: 'answers', answers: Object.fromEntries(answers) };
  } catch (thrown) {
    const message = messageOf(thrown);
    if (!(thrown instanceof GivenUp)) return { kind: 'error', message, late: thrown instanceof Late };
    return { kind: 'error', message, late: true, ...(thrown.isOfRun && { unasked: true }) };
  }
}

const lateness = 'no answer within';
/** Whether the message of an error says that an answer came too late: on a busy machine that is no verdict. */
export const saysLate = (message: string): boolean => message.startsWith(lateness);

/** There was no answer in time. */
class Late extends Error {}

const declines = (answer: unknown): answer is Unsupported =>
  typeof answer === 'object' && answer !== null && 'unsupported' in answer;

/** The promise's value, or an error when there is none within the time limit; the subject may then start anew. */
async function within<V>(milliseconds: number, promise: Promise<V>, subject: Subject): Promise<V> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    // The next answer's time must not go by while the subject starts anew.
    timer = setTimeout(async () => {
      const words = await subject.restart?.();
      reject(new Late(`${lateness} ${milliseconds / 1000} s${words ?? ''}`));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What was thrown, in a sentence, whatever it is. */
export const messageOf: (thrown: unknown) => string = thrownText;
