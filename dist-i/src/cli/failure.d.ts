/**
 * What a command ends with: the subject conforms, or does not; the command was wrong; or the subject could not be
 * judged.
 */
export declare const exitCodes: {
    readonly conforms: 0;
    readonly 'demands-unmet': 1;
    readonly 'does-not-conform': 1;
    readonly 'wrong-usage': 2;
    readonly 'not-judged': 3;
    readonly interrupted: 130;
};
/** A command that cannot be carried out: one line for whoever gave it, and the exit code. */
export declare class Failure extends Error {
    readonly exitCode: number;
    constructor(message: string, exitCode?: number);
}
