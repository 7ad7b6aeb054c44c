import type { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
/** Where a subject runs, apart from the judge: a process, or a thread. It is spoken with in bytes. */
export interface Place {
    readonly input: Writable;
    /** Emits 'data' with bytes, and 'end' when no more can come. */
    readonly output: EventEmitter;
    /** Calls back once it has ended and all that it wrote has come: how it ended, as a sentence. */
    readonly onEnd: (listen: (how: string) => void) => void;
    /** Ends it, and whatever it started. */
    readonly kill: () => void;
    /** What it printed last, as a clause to add to a sentence; nothing where it printed nothing. */
    readonly lastWords: () => string;
}
/** Where a subject is exported: the URL of a module, and the export that is a subject or a function that gives one. */
export interface Source {
    readonly module: string;
    readonly member: string;
}
/** What was printed last, of all of these. None of it reaches the terminal. */
export declare function lastWordsOf(...streams: readonly Readable[]): () => string;
/** How a place ended that has an exit code. */
export declare const endedWith: (code: number | null) => string;
