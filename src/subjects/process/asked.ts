import type { Question } from '../../../spec/language/index.ts';
import { withResolvers, type Resolvers } from '../resolvers.ts';
import type { Subject } from '../subject.ts';
import { cut } from '../texts.ts';
import type { AnswersMessage, AskMessage } from './messages.ts';
import { decoded, encoded, Raw } from './wire.ts';

export type Reply = Awaited<ReturnType<Subject['answer']>>;
interface Unsent {
  readonly question: Question;
  readonly reply: Resolvers<Reply>;
}

/** Bytes of questions that are on their way at once, unless one alone is larger. */
const mostInFlight = 2 ** 24;
const mostInMessage = 2 ** 20;

/** The questions that a subject is asked, in order, and who waits for the answers. */
export interface Questions {
  readonly ask: (question: Question) => Promise<Reply>;
  /** Gives the answers to those who wait; gives what is wrong with them, as a clause, from the first that is wrong on. */
  readonly take: (message: AnswersMessage, followed?: Buffer) => string | undefined;
  /** How many bytes were asked and are not answered. */
  readonly inFlight: () => number;
  /** Fails whoever waits. */
  readonly fail: (reason: Error) => void;
}

/** `send` sends questions, and gives how many bytes they took; large tensors as bytes after the line where `raw` says so. */
export function questions(send: (message: AskMessage) => number, raw: () => boolean): Questions {
  const waiting = new Map<number, { readonly reply: Resolvers<Reply>; readonly bytes: number }>();
  const unsent: Unsent[] = [];
  let inFlight = 0;
  let last = 0;

  /** The questions that go in one message. */
  const nextMessage = (): { readonly message: AskMessage; readonly replies: readonly Resolvers<Reply>[] } => {
    const asked: AskMessage['questions'][number][] = [];
    const replies: Resolvers<Reply>[] = [];
    for (let bytes = 0; unsent.length > 0 && bytes < mostInMessage;) {
      const { question, reply } = unsent.shift()!;
      const written = encoded(question, raw()) as Question;
      bytes += bytesOf(written);
      asked.push({ id: ++last, question: written });
      replies.push(reply);
    }
    return { message: { kind: 'ask', questions: asked }, replies };
  };
  const pump = (): void => {
    while (unsent.length > 0 && (inFlight === 0 || inFlight < mostInFlight)) {
      const { message, replies } = nextMessage();
      const bytes = send(message);
      inFlight += bytes;
      message.questions.forEach(({ id }, i) => waiting.set(id, { reply: replies[i]!, bytes: bytes / replies.length }));
    }
  };
  const take = ({ answers }: AnswersMessage, followed?: Buffer): string | undefined => {
    for (const one of answers) {
      const [next] = waiting.keys();
      if (one.id !== next) return misplaced(one.id, next, last);
      const { reply, bytes } = waiting.get(next)!;
      waiting.delete(next);
      inFlight = waiting.size === 0 ? 0 : inFlight - bytes;
      settle(reply, one, followed);
    }
    pump();
    return undefined;
  };
  const ask = (question: Question): Promise<Reply> => {
    const reply = withResolvers<Reply>();
    // The questions of many cases, put one after another, go in one message.
    if (unsent.push({ question, reply }) === 1) queueMicrotask(pump);
    return reply.promise;
  };
  const fail = (reason: Error): void => {
    for (const { reply } of [...waiting.values(), ...unsent]) reply.reject(reason);
    waiting.clear();
    unsent.length = 0;
  };
  return { ask, take, inFlight: () => inFlight, fail };
}

function misplaced(id: number, next: number | undefined, last: number): string {
  const why =
    id > last
      ? 'which was not asked'
      : next === undefined || id < next
        ? 'a second time'
        : `where question ${next} comes first`;
  return `it answered question ${id}, ${why}`;
}

function settle(reply: Resolvers<Reply>, one: AnswersMessage['answers'][number], followed?: Buffer): void {
  if ('error' in one) return reply.reject(new Error(cut(one.error) || 'the subject failed, and does not say why'));
  if ('unsupported' in one) return reply.resolve({ unsupported: cut(one.unsupported) });
  try {
    reply.resolve(decoded(one.answer, followed) as Reply);
  } catch (thrown) {
    reply.reject(thrown);
  }
}

/** About how many bytes a question that is written takes. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof Raw) return value.bytes.length;
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0)
    : 8;
}
