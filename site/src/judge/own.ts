import type { Declaration, Subject } from '../../../src/subjects/subject.ts';
import type { FromSandbox } from './sandbox.ts';

/** Seconds that a module has to load. */
const patience = 10;
const neverLoaded = `Your loss was not loaded within ${patience} s: its module runs without end. Compute in answer, and only when it is called.`;

/**
 * The reader's own loss as a subject. It lives behind a port, in a worker of a frame that has no origin and no network;
 * here only its data arrive.
 */
export async function ownSubject(port: MessagePort): Promise<Subject> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>();
  let id = 0;
  const asked = (message: object): Promise<never> =>
    new Promise((resolve, reject) => {
      waiting.set(++id, { resolve, reject });
      port.postMessage({ id, ...message });
    });
  port.onmessage = ({ data }: MessageEvent<FromSandbox>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) one?.reject(new Error(data.error));
    else one?.resolve(data.value as never);
  };
  // Code that does not end when it is loaded answers nothing.
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(neverLoaded)), patience * 1000);
  });
  const declaration: Declaration = await Promise.race([asked({ declare: true }), late]);
  return {
    declaration,
    answer: (question) => asked({ question }),
    restart: async () => {
      waiting.clear();
      await asked({ restart: true });
      return '';
    },
    close: () => port.close(),
  };
}
