import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wordsFor } from '../reports/replay.js';
import { cannotJudge, noSuchFile, noTypeScript } from '../reports/usage.js';
import { catalogue, subjectOf } from '../subjects/catalogue.js';
import { named } from './choose.js';
import { requireModule } from './command.js';
import { endWithSubjects } from './ending.js';
import { exitCodes, Failure } from './failure.js';
const isPath = (name) => /^\.{1,2}[/\\]|\.[cm]?[jt]s$/.test(name) || isAbsolute(name);
/** The words that name it there. */
export const wordsOf = (by) => ('exec' in by ? ['--exec', by.exec] : [by.subject]);
/**
 * Whether it comes with this package: all others run code that somebody else wrote, and must be named by whoever runs
 * the command.
 */
export const isOwn = (by) => 'subject' in by && !isPath(by.subject);
/** The file that a subject is in, where it is named by one. */
export const fileOf = (by) => 'subject' in by && isPath(by.subject) ? by.subject : undefined;
/** Milliseconds that a process may always take to start: frameworks are slow to load. */
const patience = 60_000;
/**
 * How a subject is had that is named in the catalogue, or by the path of a module, or by a command. Nothing of it is
 * loaded before it is called.
 */
export async function findSubject(by) {
    const name = 'exec' in by ? by.exec : by.subject;
    const find = async () => {
        if ('exec' in by)
            return async (loadingTime) => (await import('../subjects/process/index.js')).processed(by.exec, Math.max(loadingTime, patience));
        const entries = isPath(name) ? [] : await catalogue();
        if (!entries.some((entry) => entry.name === name)) {
            // A file may be named without its path, as 'subject.py': no subject's own name has an ending.
            const isThere = existsSync(name);
            if (!isThere && (isPath(name) || /\.\w+$/.test(name)))
                throw new Failure(noSuchFile(name));
            if (isThere)
                requireModule(name);
        }
        if (!isPath(name))
            return named('subject', name, entries, (entry) => entry.name).load;
        return (loadingTime) => subjectOf(pathToFileURL(resolve(name)), 'default', loadingTime, by.inThread);
    };
    const load = await find();
    endWithSubjects();
    return (loadingTime) => load(loadingTime).catch((error) => {
        const message = error instanceof Error ? error.message : String(error);
        const why = /Unknown file extension "\.[cm]?ts"/.test(message) ? noTypeScript(process.versions.node) : message;
        throw new Failure(cannotJudge(wordsFor('equistep', wordsOf(by)).at(-1), why), exitCodes['not-judged']);
    });
}
