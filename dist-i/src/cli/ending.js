import { leftRunning } from '../reports/usage.js';
import { beforeTheFirst, endAll } from '../subjects/endings.js';
import { say } from './guard.js';
/**
 * No subject outlives this command, however it ends: a signal is the guard's affair, and whatever it started ends with
 * it. Processes that could not be ended are named.
 */
export const endWithSubjects = () => beforeTheFirst(() => {
    process.on('exit', () => {
        const left = endAll();
        if (left.length > 0)
            say(leftRunning(left));
    });
});
