import { Worker } from 'node:worker_threads';
import type { Question } from '../../spec/language/index.ts';
import type { Host } from './isolated.ts';
import { withResolvers, type Resolvers } from './resolvers.ts';
import type { Subject } from './subject.ts';

/** Where a subject is exported: the URL of a module, and the export that is a subject or a function that gives one. */
export interface Source {
  readonly module: string;
  readonly member: string;
}
/** What is said to a thread, all the questions of a case at once, and what it says. */
export type ToThread = readonly { readonly id: number; readonly question: Question }[];
export type FromThread =
  | { readonly kind: 'ready'; readonly declaration: unknown }
  | { readonly kind: 'unready'; readonly thrown: Thrown }
  | { readonly kind: 'answers'; readonly answers: readonly AnswerFromThread[] };
export type AnswerFromThread = { readonly id: number } & ({ readonly answer: Reply } | { readonly thrown: Thrown });
export interface Thrown {
  readonly name?: string;
  readonly message: string;
}
type Reply = Awaited<ReturnType<Subject['answer']>>;

/** Starts a thread that loads a subject, in so many milliseconds at most. */
export function startThread(source: Source, loadingTime: number): Host {
  const worker = new Worker(new URL('thread-entry.js', import.meta.url), { workerData: source, stdout: true, stderr: true });
  const words = lastWords(worker);
  const waiting = new Map<number, Resolvers<Reply>>();
  const loading = withResolvers<unknown>();
  const timer = setTimeout(() => {
    loading.reject(new Error(`it did not load within ${loadingTime / 1000} s`));
    void worker.terminate();
  }, loadingTime);

  worker.on('message', (message: FromThread) => {
    switch (message.kind) {
      case 'ready':
        clearTimeout(timer);
        return loading.resolve(message.declaration);
      case 'unready':
        loading.reject(errorOf(message.thrown));
        return void worker.terminate();
      case 'answers':
        for (const one of message.answers) {
          if ('thrown' in one) waiting.get(one.id)?.reject(errorOf(one.thrown));
          else waiting.get(one.id)?.resolve(one.answer);
          waiting.delete(one.id);
        }
    }
  });
  let crash: Error | undefined;
  worker.on('error', (error: unknown) => {
    crash = error instanceof Error ? error : new Error(JSON.stringify(error));
  });
  let end: Error | undefined;
  worker.on('exit', (code) => {
    clearTimeout(timer);
    // Node's word for a top-level await that nothing will settle.
    const idle = code === 13 ? ': it waits for a promise that nothing will settle' : '';
    const how = crash === undefined ? `the subject ended its process with exit code ${code}${idle}` : `the subject crashed with ${crash.name}: ${crash.message}`;
    end = new Error(how + words());
    loading.reject(end);
    for (const one of waiting.values()) one.reject(end);
  });

  let last = 0;
  let asked: ToThread[number][] = [];
  const ask = (question: Question): Promise<Reply> => {
    const reply = withResolvers<Reply>();
    if (end === undefined) {
      waiting.set(++last, reply);
      // Messages cost more than what they hold: the questions of a case, asked one after another, go in one.
      if (asked.push({ id: last, question }) === 1) {
        queueMicrotask(() => {
          worker.postMessage(asked satisfies ToThread);
          asked = [];
        });
      }
    } else reply.reject(end);
    return reply.promise;
  };
  return { ready: loading.promise, ask, hasEnded: () => end !== undefined, end: () => worker.terminate(), lastWords: words };
}

/** What a thread printed last, to be told when it ended: nothing of it reaches the terminal. */
function lastWords({ stdout, stderr }: Worker): () => string {
  let words = '';
  for (const stream of [stdout, stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-200);
    });
  }
  return () => (words.trim() === '' ? '' : `; it last said ${JSON.stringify(words.trim())}`);
}

/** What was thrown in the thread, as if it had been thrown here. */
const errorOf = ({ name, message }: Thrown): unknown => (name === undefined ? message : Object.assign(new Error(message), { name }));
