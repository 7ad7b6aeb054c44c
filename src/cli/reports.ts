import { appendFileSync, closeSync, openSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formats, type FormatName } from '../reports/formats.ts';
import { legibly } from '../reports/legible.ts';
import type { Run } from '../reports/run.ts';
import { cannotWrite, noStepSummary, twoReportsInOneFile, wrongEnding } from '../reports/usage.ts';
import { Failure } from './failure.ts';

/** The reports that are wanted: files by their formats. */
export interface ReportFlags extends Readonly<Partial<Record<FormatName, string>>> {
  readonly github?: boolean;
}

const wanted = (flags: ReportFlags): { readonly name: FormatName; readonly file: string }[] =>
  (Object.keys(formats) as FormatName[]).flatMap((name) => (flags[name] === undefined ? [] : [{ name, file: flags[name] }]));

/** Whether every report can be written is found out before anything is judged. */
export function checkReports(flags: ReportFlags): void {
  const files = wanted(flags);
  for (const [i, { name, file }] of files.entries()) {
    const { endings } = formats[name];
    if (endings?.some((ending) => file.endsWith(ending)) === false) throw new Failure(wrongEnding(name, file, endings));
    const same = files.slice(0, i).find((other) => resolve(other.file) === resolve(file));
    if (same !== undefined) throw new Failure(twoReportsInOneFile(same.name, name, file));
  }
  if (flags.github && !process.env['GITHUB_STEP_SUMMARY']) throw new Failure(noStepSummary);
  for (const { file } of files) checkFile(file);
}

export const checkFile = (file: string): void => writing(file, () => closeSync(openSync(file, 'a')));
export const writeFile = (file: string, text: string): void => writing(file, () => writeFileSync(file, text));

/** Writes every report that is wanted; one that cannot be written does not cost the others. */
export async function writeReports(run: Run, flags: ReportFlags, print: (text: string) => void): Promise<void> {
  const works = wanted(flags).map(({ name, file }) => async (): Promise<void> => {
    writeFile(file, await formats[name].write(run, file));
  });
  if (flags.github) {
    works.push(async () => {
      const { annotations, stepSummary } = await import('../reports/github.ts');
      print(annotations(legibly(run)));
      const file = process.env['GITHUB_STEP_SUMMARY']!;
      writing(file, () => appendFileSync(file, stepSummary(legibly(run))));
    });
  }
  const results = await Promise.allSettled(works.map((work) => work()));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Does something with the file of a report. */
function writing(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    // "EACCES: permission denied, open '…'"
    throw new Failure(cannotWrite(path, (error as Error).message.replace(/^\w+: (.*?), .*$/, '$1')));
  }
}
