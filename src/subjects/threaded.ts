import { wrongIn } from './declaration.ts';
import type { Declaration, Subject } from './subject.ts';
import { startThread, type Source } from './thread.ts';

/**
 * A subject in a thread of its own, so that one which never ends, ends the process or crashes takes nothing with it: the question that it
 * was asked fails, and the next goes to a new thread. Rejects when it cannot be loaded, in so many milliseconds, or declares nonsense.
 */
export async function threaded(source: Source, loadingTime: number): Promise<Subject> {
  let thread = startThread(source, loadingTime);
  const declaration = await thread.ready;
  const wrong = wrongIn(declaration);
  if (wrong !== undefined) {
    await thread.end();
    throw new TypeError(wrong);
  }

  let closed = false;
  let restarting: Promise<void> | undefined;
  const restart = (): Promise<void> => (restarting ??= anew().finally(() => (restarting = undefined)));
  const anew = async (): Promise<void> => {
    await thread.end();
    if (closed) return;
    thread = startThread(source, loadingTime);
    // A thread that does not load says so to whoever asks it.
    await thread.ready.catch(() => undefined);
  };
  return {
    declaration: declaration as Declaration,
    answer: async (question) => {
      if (restarting !== undefined) await restarting;
      const asked = thread;
      return asked.ask(question).catch(async (reason: unknown) => {
        // The next answer's time must not go by while a thread starts.
        if (asked === thread && asked.hasEnded()) await restart();
        throw reason;
      });
    },
    restart,
    close: async () => {
      closed = true;
      await thread.end();
    },
  };
}
