/** The environment of a subject's first process, and the mark in it. */
export interface Marked {
    readonly mark: string;
    readonly env: NodeJS.ProcessEnv;
}
/** A fresh mark, beside those of subjects within which this process runs itself. */
export declare function marked(env?: NodeJS.ProcessEnv): Marked;
/** Ends every process that bears a mark, and all that they started; gives those that could not be ended. */
export declare function endFamily(mark: string): readonly number[];
