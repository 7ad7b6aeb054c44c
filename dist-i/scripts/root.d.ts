/** The folder of the project. A script may run as it is written, in a test, or from dist/. */
export declare const root: string;
/** The text of a file, by its path in the project. */
export declare const textOf: (path: string) => string;
