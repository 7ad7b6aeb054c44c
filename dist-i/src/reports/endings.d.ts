/** An error of Equistep itself, in its own words. `file` holds all that is known of it, where it could be written. */
export declare function crashed(what: string, file: string | undefined): string;
export declare const interruptedEarly = "interrupted: nothing was written";
export declare const unwritableOutput: (error: Error) => string;
/** All that a person needs who looks for the cause of an internal error; `all` is the error with its stack. */
export declare const crashReport: (facts: readonly (readonly [what: string, value: string])[], all: string) => string;
