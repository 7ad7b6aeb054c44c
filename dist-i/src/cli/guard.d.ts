/** What a command has still to do when it is ended before its end: to write its reports, to end its subject. */
type Work = () => Promise<void>;
/** Has this done, should the command be ended before it says that it is done: by the function that is given. */
export declare function atEnding(what: Work): () => void;
/**
 * From now on, neither a signal nor an error that nobody catches ends this process before its work is done. A second one
 * meanwhile changes nothing: the work is short, and limited.
 */
export declare function guard(): void;
/** Says that no report of an earlier run is left: from now on the command may be ended at any moment. */
export declare function begun(): void;
export declare const say: (sentence: string) => void;
/** Ends the process after an error that nobody expected: in a sentence, and with a file that has all of it. */
export declare function crash(thrown: unknown): Promise<never>;
export {};
