import { spokenWith } from './process/index.js';
import { startThread } from './thread.js';
/**
 * A subject in a thread of this process: it may end the judge, or write over what it prints. Rejects when it cannot be
 * loaded, in so many milliseconds, or declares nonsense.
 */
export const threaded = (source, loadingTime) => spokenWith(() => startThread(source), loadingTime);
