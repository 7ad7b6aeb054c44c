import { formats, type FormatName } from '../reports/formats.ts';
import { legibly } from '../reports/legible.ts';
import type { Run } from '../reports/run.ts';
import {
  cannotWrite,
  noFileName,
  noStepSummary,
  twoReportsInOneFile,
  whyOf,
  wouldOverwrite,
  wrongEnding,
} from '../reports/usage.ts';
import { exitCodes, Failure } from './failure.ts';
import { append, isSameFile, makeReady, sizeToAppend, writeWhole } from './files.ts';

/** The requested reports: files by their formats. */
export interface ReportFlags extends Readonly<Partial<Record<FormatName, string>>> {
  readonly github?: boolean;
}

const wanted = (flags: ReportFlags): { readonly name: FormatName; readonly file: string }[] =>
  (Object.keys(formats) as FormatName[]).flatMap((name) =>
    flags[name] === undefined ? [] : [{ name, file: flags[name] }],
  );

/**
 * Finds out whether every report can be written before anything is judged, and removes those of an earlier run: nobody
 * takes them for what comes of this one, however it ends. `inputs` are files that the run reads.
 */
export function readyReports(flags: ReportFlags, inputs: readonly string[]): void {
  const files = wanted(flags);
  for (const [i, { name, file }] of files.entries()) {
    const { endings } = formats[name];
    if (file === '' || file === '-') throw new Failure(noFileName(name, file));
    if (endings?.some((ending) => file.endsWith(ending)) === false) throw new Failure(wrongEnding(name, file, endings));
    const isSame = (other: string): boolean => writing(file, () => isSameFile(other, file));
    const same = files.slice(0, i).find((other) => isSame(other.file));
    if (same !== undefined) throw new Failure(twoReportsInOneFile(same.name, name, file));
    if (inputs.some(isSame)) throw new Failure(wouldOverwrite(name, file));
  }
  const summary = summaryFile();
  if (flags.github && summary === undefined) throw new Failure(noStepSummary);
  if (flags.github && summary !== undefined) writing(summary, () => sizeToAppend(summary));
  const errors = files.flatMap(({ file }) => {
    try {
      return readyFile(file) ?? [];
    } catch (error) {
      return [error];
    }
  });
  if (errors.length > 0) throw errors[0];
}

const summaryFile = (): string | undefined => process.env['GITHUB_STEP_SUMMARY'] || undefined;

export const readyFile = (file: string): void => writing(file, () => makeReady(file));
export const writeFile = (file: string, text: string): void => writing(file, () => writeWhole(file, text));

/** Writes every requested report; one that cannot be written does not cost the others. */
export async function writeReports(run: Run, flags: ReportFlags, print: (text: string) => void): Promise<void> {
  const works = wanted(flags).map(({ name, file }) => async (): Promise<void> => {
    writeFile(file, await formats[name].write(run, file));
  });
  if (flags.github) works.push(() => writeGithub(run, print));
  const results = await Promise.allSettled(works.map((work) => work()));
  const errors: unknown[] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  const strange = errors.find((error) => !(error instanceof Failure));
  if (strange !== undefined) throw strange;
  if (errors.length > 0)
    throw new Failure(errors.map((error) => (error as Failure).message).join('; '), exitCodes['not-judged']);
}

async function writeGithub(run: Run, print: (text: string) => void): Promise<void> {
  const { annotations, stepSummary } = await import('../reports/github.ts');
  const shown = legibly(run);
  print(annotations(shown));
  const file = summaryFile()!;
  writing(file, () => append(file, stepSummary(shown, sizeToAppend(file))));
}

/** Does something with the file of a report. */
export function writing<V>(path: string, work: () => V): V {
  try {
    return work();
  } catch (error) {
    throw new Failure(cannotWrite(path, whyOf(error as Error)), exitCodes['not-judged']);
  }
}
