/**
 * A pause in long work, where one is due, in which timers and signals are heard: promises alone leave them no moment.
 * Undefined where none is due.
 */
export declare function breathe(): Promise<void> | undefined;
