import { isolated } from './isolated.ts';
import type { Subject } from './subject.ts';
import { startThread, type Source } from './thread.ts';

/** A subject in a thread of its own. Rejects when it cannot be loaded, in so many milliseconds, or declares nonsense. */
export const threaded = (source: Source, loadingTime: number): Promise<Subject> => isolated(() => startThread(source, loadingTime));
