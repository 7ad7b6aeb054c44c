/**
 * Keeps how to end something, which gives the processes that it could not end; gives what to call once it has ended by
 * itself.
 */
export declare function toBeEnded(end: () => readonly number[]): () => void;
/** Ends all subjects at once, and what they started; gives the numbers of the processes that could not be ended. */
export declare function endAll(): readonly number[];
/** What to do before the first of them starts: to listen to what ends this process, say. */
export declare function beforeTheFirst(what: () => void): void;
