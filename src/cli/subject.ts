import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cannotJudge, noSuchFile } from '../reports/usage.ts';
import { catalogue, subjectOf } from '../subjects/catalogue.ts';
import type { Subject } from '../subjects/subject.ts';
import { named } from './choose.ts';
import { exitCodes, Failure } from './failure.ts';

/** How a subject is named on the command line: by its name or its module's path, or by the command that starts its process. */
export type Named = { readonly subject: string } | { readonly exec: string };

const isPath = (name: string): boolean => /^\.{1,2}[/\\]|\.[cm]?[jt]s$/.test(name) || isAbsolute(name);

/** The words that name it there. */
export const wordsOf = (by: Named): readonly string[] => ('exec' in by ? ['--exec', by.exec] : [by.subject]);
/** Whether it comes with this package: all others run code that somebody else wrote, and must be named by whoever runs the command. */
export const isOwn = (by: Named): boolean => 'subject' in by && !isPath(by.subject);

/** The file that a subject is in, where it is named by one. */
export const fileOf = (by: Named): string | undefined => ('subject' in by && isPath(by.subject) ? by.subject : undefined);

/** Milliseconds that a process may always take to start: frameworks are slow to load. */
const patience = 60_000;

/** How a subject is had that is named in the catalogue, or by the path of a module, or by a command. Nothing of it is loaded before it is called. */
export async function findSubject(by: Named): Promise<(loadingTime: number) => Promise<Subject>> {
  const name = 'exec' in by ? by.exec : by.subject;
  const find = async (): Promise<(loadingTime: number) => Promise<Subject>> => {
    if ('exec' in by) return async (loadingTime) => (await import('../subjects/process/index.ts')).processed(by.exec, Math.max(loadingTime, patience));
    if (!isPath(name)) return named('subject', name, await catalogue(), (entry) => entry.name).load;
    if (!existsSync(name)) throw new Failure(noSuchFile(name));
    return (loadingTime) => subjectOf(pathToFileURL(resolve(name)), 'default', loadingTime);
  };
  const load = await find();
  return (loadingTime) =>
    load(loadingTime).catch((error: unknown) => {
      throw new Failure(cannotJudge(name, error instanceof Error ? error.message : String(error)), exitCodes['not-judged']);
    });
}
