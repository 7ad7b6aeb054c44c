import { inOneLine } from './legible.js';
import { whyOf } from './usage.js';
/** What is said when a command ends before its end, or cannot tell what it found: one line each. */
/** Letters of an error that are worth a line; the file has all of it. */
const most = 300;
/** An error of Equistep itself, in its own words. `file` holds all that is known of it, where it could be written. */
export function crashed(what, file) {
    const send = file === undefined ? 'what is printed below' : `the file '${file}'`;
    return `internal error, not a verdict on the subject: ${inOneLine(what).slice(0, most)}. Please send ${send} with an issue`;
}
export const interruptedEarly = 'interrupted: nothing was written';
export const unwritableOutput = (error) => `cannot write to standard output: ${whyOf(error)}`;
/** All that a person needs who looks for the cause of an internal error; `all` is the error with its stack. */
export const crashReport = (facts, all) => [
    'An internal error of Equistep. This file names the command, its folder and the error, and nothing of the environment.',
    '',
    ...facts.map(([what, value]) => `${what}: ${value}`),
    '',
    all,
    '',
].join('\n');
