import type { Questions } from '../../spec/language/index.ts';
import type { Subject, Unsupported } from '../subjects/subject.ts';

export type Reply =
  | { readonly kind: 'answers'; readonly answers: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | { readonly kind: 'error'; readonly message: string; readonly late: boolean };

/** Answers on their way, by the names of the questions. */
export type Asked = Promise<readonly (readonly [name: string, answer: unknown])[]>;

/** Asks a subject all the questions of a case at once. */
export function ask(subject: Subject, questions: Questions): Asked {
  const asked = Promise.all(Object.entries(questions).map(async ([name, question]) => [name, await subject.answer(question)] as const));
  // A case may be given up before anybody waits for its answers.
  asked.catch(() => undefined);
  return asked;
}

/** Waits for the answers. Whatever the subject does, there is a reply; what its answers hold is not looked at yet. */
export async function replyOf(subject: Subject, asked: Asked, timeLimit: number): Promise<Reply> {
  try {
    const answers = await within(timeLimit, asked, subject);
    const refusal = answers.map(([, answer]) => answer).find(declines);
    if (refusal !== undefined) return { kind: 'unsupported', reason: String(refusal.unsupported) };
    return { kind: 'answers', answers: Object.fromEntries(answers) };
  } catch (thrown) {
    return { kind: 'error', message: messageOf(thrown), late: thrown instanceof Late };
  }
}

/** There was no answer in time. */
class Late extends Error {}

const declines = (answer: unknown): answer is Unsupported => typeof answer === 'object' && answer !== null && 'unsupported' in answer;

/** The promise's value, or an error when there is none within the time limit; the subject may then start anew. */
async function within<V>(milliseconds: number, promise: Promise<V>, subject: Subject): Promise<V> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    // The next answer's time must not go by while the subject starts anew.
    timer = setTimeout(async () => {
      const words = await subject.restart?.();
      reject(new Late(`no answer within ${milliseconds / 1000} s${words ?? ''}`));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What was thrown, in a sentence, whatever it is. */
export function messageOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? `${thrown.name === 'Error' ? '' : `${thrown.name}: `}${thrown.message}` : `threw ${String(thrown)}`;
  } catch {
    return 'threw something that cannot be read';
  }
}
