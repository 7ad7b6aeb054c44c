import { readFileSync, statSync } from 'node:fs';
import { readReport } from '../reports/reading.js';
import { cannotRead, tooLarge } from '../reports/usage.js';
import { Failure } from './failure.js';
/** No report is larger, in bytes. */
const most = 2 ** 28;
/** The report in a file, or a sentence that says what is wrong with it. */
export function reportIn(path) {
    const read = readReport(textIn(path));
    if ('wrong' in read)
        throw new Failure(cannotRead(path, read.wrong));
    return read.report;
}
function textIn(path) {
    try {
        const { size } = statSync(path);
        if (size <= most)
            return readFileSync(path, 'utf8');
    }
    catch (error) {
        throw new Failure(cannotRead(path, error.message.replace(/^\w+: (.*?), .*$/, '$1')));
    }
    throw new Failure(cannotRead(path, tooLarge(most)));
}
