import type { Source } from './place.ts';
import type { Subject } from './subject.ts';
/**
 * A subject in a thread of this process: it may end the judge, or write over what it prints. Rejects when it cannot be
 * loaded, in so many milliseconds, or declares nonsense.
 */
export declare const threaded: (source: Source, loadingTime: number) => Promise<Subject>;
