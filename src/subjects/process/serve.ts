/** The inside of a process or a thread whose subject is a module: loads it, and speaks the protocol for it. */
import type { Question } from '../../../spec/language/index.ts';
import type { Source } from '../place.ts';
import { copied, overwrites, overwritten } from '../copies.ts';
import { plain } from '../plain.ts';
import type { Subject } from '../subject.ts';
import { cut, thrownText } from '../texts.ts';
import { writtenAnswer } from './forms.ts';
import { lines, type Following } from './lines.ts';
import { loaded } from './load.ts';
import { protocol, type AnswersMessage, type AskMessage, type FromSubject, type ToSubject } from './messages.ts';
import { outbox } from './outbox.ts';
import { decoded, encoded, lineParts } from './wire.ts';

/** The way to the judge and back. */
export interface Line {
  readonly listen: (hear: (bytes: Buffer) => void) => void;
  /** Sends bytes, and then calls back. */
  readonly send: (parts: readonly Buffer[], done?: () => void) => void;
}
type Answered = AnswersMessage['answers'][number];

/** Serves a subject. The line is opened when there is something to say, as one that is open keeps the process alive. */
export function serve(source: Source, open: () => Line): void {
  let line: Line | undefined;
  const send = (message: FromSubject, done?: () => void): void => (line ??= open()).send(lineParts(message), done);
  const crash = (error: string): void => send({ kind: 'crash', error: cut(error) }, () => process.exit(1));

  process.on('uncaughtException', (thrown) => {
    // One that the subject takes care of itself is no crash.
    if (process.listenerCount('uncaughtException') === 1) crash(thrownText(thrown));
  });
  const stuck = (): void => crash('it waits for a promise that nothing will settle');
  process.once('beforeExit', stuck);
  const begin = (subject: Subject): void => {
    process.off('beforeExit', stuck);
    const answers = outbox<Answered>((some) => send({ kind: 'answers', answers: some }));
    // What was answered before it ended itself is not lost.
    process.on('exit', () => answers.flush());
    const hear = hearing(subject, answers, send);
    line ??= open();
    line.listen(lines(hear, () => Infinity, crash).push);
  };
  loaded(source)
    .then(begin)
    .catch((thrown: unknown) => crash(thrownText(thrown)));
}

function hearing(
  subject: Subject,
  answers: ReturnType<typeof outbox<Answered>>,
  send: (message: FromSubject) => void,
): (text: string) => Following | void {
  let raw = false;
  const answer = ({ questions }: AskMessage, followed?: Buffer): void => {
    for (const { id, question } of questions)
      answers.add(answerTo(subject, id, decoded(question, followed) as Question, raw));
    answers.flush();
  };
  const end = async (): Promise<void> => {
    try {
      await subject.close?.();
    } finally {
      process.exit(0);
    }
  };
  return (text) => {
    const message = JSON.parse(text) as ToSubject;
    if (message.kind === 'ask') {
      const { bytes: size } = message;
      return size === undefined ? answer(message) : { size, take: (followed) => answer(message, followed) };
    }
    if (message.kind === 'end') return void end();
    const declaration = encoded(plain(subject.declaration, 'its declaration')) as Subject['declaration'];
    raw = message.rawTensors ?? false;
    return send({ kind: 'declare', protocol, declaration, ...(raw && { rawTensors: true }) });
  };
}

/** What is said to a question, whatever the subject does. */
function answerTo(subject: Subject, id: number, question: Question, raw: boolean): Answered | Promise<Answered> {
  const failed = (thrown: unknown): Answered => ({ id, error: thrownText(thrown) });
  const copy = copied(question);
  const answered = (given: unknown): Answered => {
    const found = overwritten(question, copy);
    if (found !== undefined) return { id, error: overwrites(found) };
    if (typeof given === 'object' && given !== null && 'unsupported' in given)
      return { id, unsupported: cut(String(given.unsupported)) };
    return { id, answer: writtenAnswer(question, given, raw) as never };
  };
  try {
    const given: unknown = subject.answer(copy);
    return isThenable(given) ? Promise.resolve(given).then(answered).catch(failed) : answered(given);
  } catch (thrown) {
    return failed(thrown);
  }
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
