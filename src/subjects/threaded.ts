import type { Source } from './place.ts';
import { spokenWith } from './process/index.ts';
import type { Subject } from './subject.ts';
import { startThread } from './thread.ts';

/**
 * A subject in a thread of this process: it may end the judge, or write over what it prints. Rejects when it cannot be
 * loaded, in so many milliseconds, or declares nonsense.
 */
export const threaded = (source: Source, loadingTime: number): Promise<Subject> =>
  spokenWith(() => startThread(source), loadingTime);
