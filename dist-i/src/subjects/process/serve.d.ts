import type { Source } from '../place.ts';
/** The way to the judge and back. */
export interface Line {
    readonly listen: (hear: (bytes: Buffer) => void) => void;
    /** Sends bytes, and then calls back. */
    readonly send: (parts: readonly Buffer[], done?: () => void) => void;
}
/** Serves a subject. The line is opened when there is something to say, as one that is open keeps the process alive. */
export declare function serve(source: Source, open: () => Line): void;
