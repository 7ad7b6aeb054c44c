import type { Question } from '../../spec/language/index.ts';
import { asApart } from './copies.ts';
import type { Declaration, Subject } from './subject.ts';

/**
 * Where a subject lives, apart from the judge: a thread or a process. What it throws, and how it ends, fails the
 * promises that wait for it.
 */
export interface Host {
  /** What the subject declares of itself, once it is loaded, and nothing is wrong with it. */
  readonly ready: Promise<Declaration>;
  readonly ask: (question: Question) => Promise<Awaited<ReturnType<Subject['answer']>>>;
  readonly hasEnded: () => boolean;
  /** Ends it at once, whatever it is doing. */
  readonly end: () => Promise<unknown>;
  /** Lets it end by itself, if it does so soon. */
  readonly close?: () => Promise<unknown>;
  /** What it printed last, as a clause to add to a sentence; nothing where it printed nothing. */
  readonly lastWords: () => string;
}

/**
 * A subject apart from the judge, so that one which never ends, ends itself or crashes takes nothing with it: the
 * question that it was asked fails, and the next goes to a new host. Rejects when it cannot be loaded or declares
 * nonsense.
 */
export async function isolated(start: () => Host): Promise<Subject> {
  let host = start();
  const declaration = await host.ready;
  let closed = false;
  /** It started once, but not again: nobody waits for a third time. */
  let gone = false;
  let restarting: Promise<string> | undefined;
  const restart = (): Promise<string> => (restarting ??= anew().finally(() => (restarting = undefined)));
  const anew = async (): Promise<string> => {
    await host.end();
    const words = host.lastWords();
    if (closed || gone) return words;
    try {
      host = start();
      await host.ready;
    } catch {
      // One that does not load says so to whoever asks it; where none can be started, the last one says how it ended.
      gone = true;
    }
    return words;
  };
  return asApart({
    declaration,
    answer: async (question) => {
      if (restarting !== undefined) await restarting;
      const asked = host;
      return asked.ask(question).catch(async (reason: unknown) => {
        // The next answer's time must not go by while a host starts.
        if (asked === host && asked.hasEnded()) await restart();
        throw reason;
      });
    },
    restart,
    close: async () => {
      closed = true;
      await (host.close ?? host.end)();
    },
  });
}
