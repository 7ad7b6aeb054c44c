/** The inside of a subject's thread: loads the subject, says what it declares, and answers. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Subject } from './subject.ts';
import type { AnswerFromThread, FromThread, Source, Thrown, ToThread } from './thread.ts';

const post = (message: FromThread): void => parentPort!.postMessage(message);

/** An error by its name and message; anything else as it would be printed. */
function thrownText(value: unknown): Thrown {
  try {
    return value instanceof Error ? { name: String(value.name), message: String(value.message) } : { message: String(value) };
  } catch {
    return { message: 'something that cannot be read' };
  }
}

async function load({ module, member }: Source): Promise<Subject> {
  const exported = (await import(module)) as Readonly<Record<string, unknown>>;
  if (!(member in exported)) throw new TypeError(`it has no ${member} export: export a subject { declaration, answer }, or a function that gives one`);
  const given = exported[member];
  const subject: unknown = await (typeof given === 'function' ? given() : given);
  if (typeof subject !== 'object' || subject === null) {
    throw new TypeError(`its ${member} export gives ${subject === null ? 'null' : `what is of type ${typeof subject}`}, not a subject { declaration, answer }`);
  }
  if (!('answer' in subject) || typeof subject.answer !== 'function') throw new TypeError("its subject has no function 'answer'");
  return subject as Subject;
}

try {
  const subject = await load(workerData as Source);
  const answerTo = async ({ id, question }: ToThread[number]): Promise<AnswerFromThread> => {
    try {
      return { id, answer: await subject.answer(question) };
    } catch (thrown) {
      return { id, thrown: thrownText(thrown) };
    }
  };
  parentPort!.on('message', async (questions: ToThread) => {
    const answers = await Promise.all(questions.map(answerTo));
    try {
      post({ kind: 'answers', answers });
    } catch (thrown) {
      // One of them cannot be sent: a function, say.
      post({ kind: 'answers', answers: questions.map(({ id }) => ({ id, thrown: thrownText(thrown) })) });
    }
  });
  post({ kind: 'ready', declaration: subject.declaration });
} catch (thrown) {
  post({ kind: 'unready', thrown: thrownText(thrown) });
}
