/**
 * What a command ends with: the subject conforms, or does not; the command was wrong; or the subject could not be
 * judged.
 */
export const exitCodes = {
    conforms: 0,
    'demands-unmet': 1,
    'does-not-conform': 1,
    'wrong-usage': 2,
    'not-judged': 3,
    interrupted: 130,
};
/** A command that cannot be carried out: one line for whoever gave it, and the exit code. */
export class Failure extends Error {
    exitCode;
    constructor(message, exitCode = exitCodes['wrong-usage']) {
        super(message);
        this.exitCode = exitCode;
    }
}
