import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';
/** The command line, as built. */
export const cli = join(root, 'dist/src/cli/main.js');
/** Where the reports on the frameworks are stored. */
export const recorded = join(root, 'tests/recorded/reports');
/** The report in a file. Throws where there is none. */
export const reportIn = (file) => JSON.parse(readFileSync(file, 'utf8'));
/** The same, or undefined where there is none, or one that was broken off. */
export function maybeReportIn(file) {
    try {
        return reportIn(file);
    }
    catch {
        return undefined;
    }
}
