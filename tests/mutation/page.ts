/**
 * Makes README.md, here, of the reports of Stryker that are named, later ones of some mutants after one of all: what
 * survived, with the reason that survivors.json gives.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/root.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}
interface Mutant {
  readonly location: { readonly start: Place; readonly end: Place };
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: string;
}
/** A report of Stryker, as far as it is read here. */
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}
interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly was: string;
  readonly is: string;
}
/** Why some mutants survive. */
interface Reason {
  readonly why: string;
  readonly of: readonly { readonly file: string; readonly was?: string; readonly is?: string }[];
}
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const here = join(root, 'tests/mutation');
/** Every mutant once, by file: what a later report says of it counts. */
const merged: Record<string, { readonly source: string; readonly mutants: ReadonlyMap<string, Mutant> }> = {};
for (const [file, { source, mutants }] of process.argv
  .slice(2)
  .flatMap((report) => Object.entries((read(report) as Report).files))) {
  const before = merged[file]?.source === source ? merged[file].mutants : new Map<string, Mutant>();
  merged[file] = {
    source,
    mutants: new Map([
      ...before,
      ...mutants.map(
        (mutant) => [JSON.stringify([mutant.location, mutant.mutatorName, mutant.replacement]), mutant] as const,
      ),
    ]),
  };
}
const files = Object.entries(merged)
  .map(([file, { source, mutants }]) => [file, { source, mutants: [...mutants.values()] }] as const)
  .toSorted(([a], [b]) => (a < b ? -1 : 1));
const reasons = read(join(here, 'survivors.json')) as readonly Reason[];

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The lines of a mutant, as they are and as they are mutated, each on one line. */
function changed(
  source: string,
  { start, end }: Mutant['location'],
  replacement: string,
): readonly [was: string, is: string] {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const [before, after] = [lines[0]!.slice(0, start.column - 1), lines.at(-1)!.slice(end.column - 1)];
  const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  return [oneLine(lines.join(' ')), oneLine(before + replacement + after)];
}
const survivors = files.flatMap(([file, { source, mutants }]) =>
  mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ location, replacement }) => {
      const [was, is] = changed(source, location, replacement);
      return { file, line: location.start.line, was, is };
    }),
);
/** A reason is of mutants by file and mutated line, or of every mutant in the lines that read so. */
const explains = ({ file, was, is }: Survivor, { of }: Reason): boolean =>
  of.some((one) => one.file === file && (one.is === is || one.was === was));
const sections = reasons.map((reason) => ({
  why: reason.why,
  found: survivors.filter((survivor) => reasons.find((one) => explains(survivor, one)) === reason),
}));
const unexplained = survivors.filter((survivor) => !reasons.some((reason) => explains(survivor, reason)));

const counted = (mutants: readonly Mutant[]): readonly (string | number)[] => {
  const of = (...statuses: readonly string[]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const [killed, survived] = [of('Killed', 'Timeout'), of('Survived', 'NoCoverage')];
  return [
    killed + survived,
    killed,
    survived,
    killed + survived === 0 ? 'not run' : `${((100 * killed) / (killed + survived)).toFixed(1)} %`,
  ];
};
const folders = ['spec/definitions/', 'src/arithmetic/', 'src/judge/', 'tests/support/'];
const table = (entries: readonly (readonly [name: string, mutants: readonly Mutant[]])[]): string =>
  [
    '| | mutants | killed | survived | score |\n| --- | --- | --- | --- | --- |',
    ...entries.map(([name, mutants]) => row(name, ...counted(mutants))),
  ].join('\n');
const listed = (found: readonly Survivor[]): string =>
  ['```diff', ...found.map(({ file, line, was, is }) => `@@ ${file}:${line} @@\n- ${was}\n+ ${is}`), '```'].join('\n');
const timedOut = files.flatMap(([, { mutants }]) => mutants).filter(({ status }) => status === 'Timeout').length;
const all = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => folder + file),
);
/** A file that is in no report; or of the folders that it is in the outermost, of which none is. */
const leftOut = (file: string): string => {
  const parts = file.split('/');
  const above = parts.map((_, i) => `${parts.slice(0, i).join('/')}/`);
  const isEmpty = (folder: string): boolean => !files.some(([name]) => name.startsWith(folder));
  return above.find((folder) => folders.some((one) => folder.startsWith(one)) && isEmpty(folder)) ?? file;
};
const without = [...new Set(all.filter((file) => !(file in merged)).map(leftOut))].toSorted();
const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());
const notRun = files
  .flatMap(([, { mutants }]) => mutants)
  .filter(({ status }) => !['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status)).length;

writeFileSync(
  join(here, 'README.md'),
  `# Which changes to the code no test would notice

This page is made by \`npm run stryker\`, which takes hours, or of parts of it: Stryker changes the code in one place at a time (a mutant), and runs the tests of
[selection.json](selection.json) that reach that place, up to the first that fails. A mutant that no test fails on survives. Constants of modules are
mutated too: every mutant is tried on modules of its own. What compiles only (types) has no mutants.

It was made on ${today}, of ${files.length} of the ${all.length} files of ${folders.map((folder) => `\`${folder}\``).join(', ')}.${without.length === 0 ? '' : ' It says nothing of the others, which are listed below.'}

${table(folders.map((folder) => [folder, files.filter(([name]) => name.startsWith(folder)).flatMap(([, { mutants }]) => mutants)]))}
${notRun === 0 ? '' : `\n${notRun} mutants are in no score: they did not run.\n`}
${timedOut} of those that were killed ran out of time: loops without an end, or what takes much longer.
${without.length === 0 ? '' : `\nNot run, or without a mutant: ${without.map((file) => `\`${file}\``).join(', ')}.\n`}
## File by file

${table(files.map(([name, { mutants }]) => [name, mutants] as const))}

## The survivors

${sections
  .filter(({ found }) => found.length > 0)
  .map(({ why, found }) => `${why}\n\n${listed(found)}`)
  .join('\n\n')}
${unexplained.length === 0 ? '' : `\nNot explained yet: each may be a hole in the tests, or a change that changes nothing.\n\n${listed(unexplained)}\n`}`,
);
console.log(`${survivors.length} survivors, ${unexplained.length} of them unexplained`);
