import type { Question } from '../../../spec/language/index.ts';
import { wrongIn } from '../declaration.ts';
import type { Host } from '../isolated.ts';
import { withResolvers, type Resolvers } from '../resolvers.ts';
import type { Subject } from '../subject.ts';
import { startChild, type Child, type Command } from './child.ts';
import { lines } from './lines.ts';
import { protocol, type AnswersMessage, type AskMessage, type FromSubject, type HelloMessage, type ToSubject } from './messages.ts';
import type { Checker } from './schema.ts';
import { decoded, encoded, lineParts } from './wire.ts';

type Reply = Awaited<ReturnType<Subject['answer']>>;
interface Unsent {
  readonly question: Question;
  readonly reply: Resolvers<Reply>;
}

/** Bytes of questions that are on their way at once, unless one alone is larger. */
const mostInFlight = 2 ** 24;
const mostInMessage = 2 ** 20;
/** Bytes that a line may always have, and for every byte that was asked and is not answered. */
const lineAllowance = { always: 2 ** 20, forByte: 64 } as const;
/** How long a subject may take to end after it was told so, in milliseconds. */
const grace = 2000;

/** Starts a process that is a subject, in so many milliseconds at most until it has declared what it has. */
export const startProcess = (command: Command, specification: string, check: Checker, loadingTime: number): Host =>
  conversation(startChild(command), specification, check, loadingTime);

/** What is said with a process that is a subject. Nothing that it says is believed before it is checked. */
export function conversation({ process: child, kill, lastWords }: Child, specification: string, check: Checker, loadingTime: number): Host {
  const loading = withResolvers<unknown>();
  const closed = withResolvers<void>();
  const waiting = new Map<number, { readonly reply: Resolvers<Reply>; readonly bytes: number }>();
  const unsent: Unsent[] = [];
  let inFlight = 0;
  let last = 0;
  /** Why it is being ended. */
  let why: string | undefined;
  let end: Error | undefined;

  const stop = (reason: string): void => {
    why ??= reason;
    kill();
  };
  const broken = (how: string): void => stop(`the subject broke the protocol: ${how}`);
  const timer = setTimeout(() => stop(`it did not declare itself within ${loadingTime / 1000} s`), loadingTime);

  const finish = (how: string): void => {
    clearTimeout(timer);
    end ??= new Error((why ?? how) + lastWords());
    loading.reject(end);
    for (const { reply } of [...waiting.values(), ...unsent]) reply.reject(end);
    waiting.clear();
    unsent.length = 0;
    closed.resolve();
  };
  child.on('error', ({ message }) => finish(`the subject's process could not be started: ${message}`));
  child.on('close', (code, signal) => finish(signal === null ? `the subject ended its process with exit code ${code}` : `the subject's process was ended by ${signal}`));

  // Whoever does not read his questions is not waited for here, but for his answers.
  child.stdin!.on('error', () => undefined);
  const send = (message: ToSubject): number => {
    const parts = lineParts(message);
    child.stdin!.cork();
    for (const part of parts) child.stdin!.write(part);
    child.stdin!.uncork();
    return parts.reduce((sum, part) => sum + part.length, 0);
  };
  const pump = (): void => {
    while (unsent.length > 0 && (inFlight === 0 || inFlight < mostInFlight)) {
      const questions: AskMessage['questions'][number][] = [];
      const replies: Unsent['reply'][] = [];
      for (let bytes = 0; unsent.length > 0 && bytes < mostInMessage; ) {
        const { question, reply } = unsent.shift()!;
        const written = encoded(question) as Question;
        bytes += bytesOf(written);
        questions.push({ id: last + questions.length + 1, question: written });
        replies.push(reply);
      }
      const message: AskMessage = { kind: 'ask', questions };
      const wrong = check('ask', message);
      if (wrong !== undefined) {
        last += questions.length;
        replies.forEach((reply) => reply.reject(new Error(`these questions cannot be asked by the protocol: ${wrong}`)));
        continue;
      }
      const bytes = send(message);
      for (const reply of replies) waiting.set(++last, { reply, bytes: bytes / replies.length });
      inFlight += bytes;
    }
  };

  const take = ({ answers }: AnswersMessage): void => {
    for (const one of answers) {
      const [next] = waiting.keys();
      if (one.id !== next) {
        const what = one.id > last ? 'which was not asked' : next === undefined || one.id < next ? 'a second time' : `where question ${next} comes first`;
        return broken(`it answered question ${one.id}, ${what}`);
      }
      const { reply, bytes } = waiting.get(one.id)!;
      waiting.delete(one.id);
      inFlight = waiting.size === 0 ? 0 : inFlight - bytes;
      if ('error' in one) reply.reject(new Error(one.error.slice(0, 2000) || 'the subject failed, and does not say why'));
      else if ('unsupported' in one) reply.resolve({ unsupported: one.unsupported.slice(0, 2000) });
      else {
        try {
          reply.resolve(decoded(one.answer) as Reply);
        } catch (thrown) {
          reply.reject(thrown);
        }
      }
    }
    pump();
  };

  let declared = false;
  const hear = (line: string): void => {
    if (why !== undefined || line.trim() === '') return;
    const message = parsed(line);
    if (message === undefined) return broken(`${JSON.stringify(line.slice(0, 100))} is no message`);
    if (!declared && message.kind !== 'declare') return broken(`its first message is of the kind '${message.kind}', not 'declare'`);
    if (message.kind === 'declare') {
      if (declared) return broken('it declared itself a second time');
      const { protocol: spoken } = message as { readonly protocol: unknown };
      if (spoken !== protocol) return broken(`it speaks version ${JSON.stringify(spoken)}, and only ${protocol} is spoken here`);
    }
    const wrong = (message.kind === 'declare' ? wrongIn(message.declaration) : undefined) ?? check(message.kind, message);
    if (wrong !== undefined) return message.kind === 'declare' ? stop(wrong) : broken(`in a message of the kind '${message.kind}', ${wrong}`);
    if (message.kind === 'answers') return take(message);
    declared = true;
    clearTimeout(timer);
    loading.resolve(decoded(message.declaration));
  };
  const longest = (): number => lineAllowance.always + lineAllowance.forByte * inFlight;
  child.stdout!.on('data', lines(hear, longest, (most) => broken(`it wrote more than ${Math.round(most / 2 ** 20)} MiB without ending a line`)));

  send({ kind: 'hello', protocol, specification } satisfies HelloMessage);
  const ask = (question: Question): Promise<Reply> => {
    const reply = withResolvers<Reply>();
    if (end !== undefined) reply.reject(end);
    // The questions of many cases, put one after another, go in one message.
    else if (unsent.push({ question, reply }) === 1) queueMicrotask(pump);
    return reply.promise;
  };
  const endNow = (): Promise<void> => {
    stop('the subject was ended');
    return closed.promise;
  };
  const close = async (): Promise<void> => {
    if (end !== undefined) return;
    why ??= 'the subject was ended';
    send({ kind: 'end' });
    child.stdin!.end();
    const late = setTimeout(kill, grace);
    await closed.promise;
    clearTimeout(late);
  };
  return { ready: loading.promise, ask, hasEnded: () => end !== undefined, end: endNow, close, lastWords };
}

/** About how many bytes a question that is written takes. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null ? Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0) : 8;
}

/** A line as a message of a kind that a subject may send. */
function parsed(line: string): FromSubject | undefined {
  try {
    const message = JSON.parse(line) as FromSubject | null;
    return message?.kind === 'declare' || message?.kind === 'answers' ? message : undefined;
  } catch {
    return undefined;
  }
}
