import { type Place, type Source } from './place.ts';
/** Starts a thread of this process that loads a subject. */
export declare function startThread(source: Source): Place;
