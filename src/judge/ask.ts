import type { Questions, TensorData } from '../../spec/language/index.ts';
import { rounding } from '../arithmetic/formats.ts';
import { unsupported, type Subject, type Unsupported } from '../subjects/subject.ts';
import { mapAnswer } from './answers.ts';
import type { AnswersByName } from './law.ts';

export type Reply =
  | { readonly kind: 'answers'; readonly answers: AnswersByName<TensorData> }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | { readonly kind: 'error'; readonly message: string };

/** Asks a subject all the questions of a case. Whatever it does, there is a reply; `model` says of what form its answers must be. */
export async function ask(subject: Subject, questions: Questions, model: AnswersByName<TensorData>, timeLimit: number): Promise<Reply> {
  const { format } = subject.declaration;
  const round = rounding(format);
  const answers: Record<string, unknown> = {};
  try {
    for (const [name, question] of Object.entries(questions)) {
      const reason = unsupported(subject.declaration, question);
      if (reason !== undefined) return { kind: 'unsupported', reason };
      const given = subject.answer(question);
      const answer = given instanceof Promise ? await within(timeLimit, given, subject) : given;
      if (declines(answer)) return { kind: 'unsupported', reason: String(answer.unsupported) };
      answers[name] = mapAnswer(model[name], answer, (tensor, at) => {
        const place = Array.from(tensor.data).findIndex((value) => !Number.isNaN(value) && round(value) !== value);
        if (place >= 0) throw new RangeError(`${at} holds ${tensor.data[place]} at place ${place}, which is no ${format} number, though the subject declares ${format}`);
        return tensor;
      });
    }
    return { kind: 'answers', answers: answers as AnswersByName<TensorData> };
  } catch (thrown) {
    return { kind: 'error', message: messageOf(thrown) };
  }
}

const declines = (answer: unknown): answer is Unsupported => typeof answer === 'object' && answer !== null && 'unsupported' in answer;

/** The promise's value, or an error when there is none within the time limit; the subject may then start anew. */
async function within<V>(milliseconds: number, promise: Promise<V>, subject: Subject): Promise<V> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      subject.restart?.();
      reject(new Error(`no answer within ${milliseconds / 1000} s`));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function messageOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : `threw ${String(thrown)}`;
  } catch {
    return 'threw something that cannot be read';
  }
}
