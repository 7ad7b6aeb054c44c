/**
 * `npm run stored`: judges every framework that npm installs, and compares the verdicts with those of its stored
 * report: a deviation that is new and one that is gone are both news. With --update it stores the new reports.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { moduleSubjects } from '../adapters/registry.js';
import { cli, recorded, reportIn } from './reports.js';
/** The verdict of every clause, with the points at which it fails. */
const verdictsOf = (report) => new Map(report.verdicts.map(({ clause, kind, failing }) => [
    clause,
    [kind, ...failing.map(({ point }) => JSON.stringify(point))].join(),
]));
/** How the verdicts of a report differ from those of the stored one: a sentence for each clause. */
export function differences(found, stored) {
    const [is, was] = [verdictsOf(found), verdictsOf(stored)];
    return [...new Set([...was.keys(), ...is.keys()])]
        .filter((clause) => was.get(clause) !== is.get(clause))
        .map((clause) => `${clause}: stored as ${was.get(clause) ?? 'nothing'}, found ${is.get(clause) ?? 'nothing'}`);
}
/** Judges a subject, and writes its report to a file. Frameworks deviate, so that a check may exit with 1. */
function judged(subject, file) {
    const command = [cli, 'check', subject, '--json', file];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    if (status !== 0 && status !== 1)
        throw new Error(`${subject} could not be judged:\n${stdout}${stderr}`);
}
function main() {
    const { update } = parseArgs({ options: { update: { type: 'boolean' } } }).values;
    const folder = mkdtempSync(join(tmpdir(), 'equistep-stored-'));
    try {
        for (const { name } of moduleSubjects) {
            const [report, stored] = [join(folder, `${name}.json`), join(recorded, `${name}.json`)];
            judged(name, report);
            if (update === true)
                copyFileSync(report, stored);
            const changed = differences(reportIn(report), reportIn(stored));
            for (const sentence of changed)
                console.error(`${name}, ${sentence}`);
            console.log(`${name}: ${changed.length === 0 ? `${reportIn(stored).verdicts.length} verdicts as stored` : `${changed.length} verdicts are not as stored`}`);
            if (changed.length > 0)
                process.exitCode = 1;
        }
    }
    finally {
        rmSync(folder, { recursive: true });
    }
}
if (process.argv[1] === import.meta.filename)
    main();
