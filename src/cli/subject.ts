import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cannotJudge, noSuchFile } from '../reports/usage.ts';
import { catalogue, subjectOf } from '../subjects/catalogue.ts';
import type { Subject } from '../subjects/subject.ts';
import { named } from './choose.ts';
import { exitCodes, Failure } from './failure.ts';

const isPath = (name: string): boolean => /^\.{1,2}[/\\]|\.[cm]?[jt]s$/.test(name) || isAbsolute(name);

/** The file that a subject is in, where it is named by one. */
export const fileOf = (name: string): string | undefined => (isPath(name) ? name : undefined);

/** How a subject is had that is named in the catalogue, or by the path of a module. Nothing of it is loaded before it is called. */
export async function findSubject(name: string): Promise<(loadingTime: number) => Promise<Subject>> {
  const find = async (): Promise<(loadingTime: number) => Promise<Subject>> => {
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
