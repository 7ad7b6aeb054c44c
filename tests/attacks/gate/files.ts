import pico from 'picocolors';
import { chapters, clauses, faults } from '../../../spec/index.ts';
import { deviationsIn } from '../../../src/cli/deviations.ts';
import { Failure } from '../../../src/cli/failure.ts';
import { judge } from '../../../src/judge/index.ts';
import type { Report } from '../../../src/judge/verdict.ts';
import { formats, type FormatName } from '../../../src/reports/formats.ts';
import { annotations } from '../../../src/reports/github.ts';
import { jsonReport } from '../../../src/reports/json.ts';
import { legibly } from '../../../src/reports/legible.ts';
import { readReport } from '../../../src/reports/reading.ts';
import { failuresText, summaryText } from '../../../src/reports/terminal.ts';
import { claimsOf } from '../../../src/reports/verification.ts';
import { mutant } from '../../../src/subjects/interpreted.ts';
import { little, sally, type Attack } from '../attack.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A real report with a failure, as a command would have written it. */
async function honest(): Promise<string> {
  const some = clauses.filter(({ id }) => /^reduction\/(definition|sum-adds)$/.test(id));
  const report = await judge(mutant(faults.find(({ id }) => id === 'sum-is-mean')!), { clauses: some, cases: 3 });
  const run = {
    specification: '0'.repeat(64),
    subject: ['reference'],
    timeLimit: 10_000,
    clauses: some.map(({ id }) => id),
    platform: { node: '20', system: 'linux', processor: 'x64' },
  };
  return jsonReport({ ...report, run });
}

/** Every place of a value, by the keys that lead there; no more than a few of each list. */
function placesIn(value: Json, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries: [string | number, Json][] = Array.isArray(value)
    ? value.slice(0, 2).map((part, i) => [i, part])
    : Object.entries(value);
  return [at, ...entries.flatMap(([key, part]) => placesIn(part, [...at, key]))];
}

/** The same value with another part at one place; without that part, for undefined. */
function changed(value: Json, [key, ...rest]: readonly (string | number)[], to: Json | undefined): Json {
  if (key === undefined) return to ?? null;
  const copy = structuredClone(value) as Record<string | number, Json>;
  if (rest.length === 0 && to === undefined) delete copy[key];
  else copy[key] = rest.length === 0 ? to! : changed(copy[key]!, rest, to);
  return copy;
}

const strange: readonly (Json | undefined)[] = [
  undefined,
  null,
  -1,
  1e15,
  'x',
  '"><script>\n::error::',
  [],
  {},
  [[]],
  { shape: [2, 3], data: [1] },
];

/** What any command does with a report that it has read. */
async function everything(report: Report & { readonly complete: boolean }): Promise<void> {
  const paint = pico.createColors(false);
  failuresText(report, chapters, { paint, idWidth: 0, subject: report.run?.subject ?? [] });
  summaryText(report, clauses.length, paint);
  claimsOf(report, report, { listed: [], due: [] });
  const run = { report, chapters, subject: report.run?.subject ?? [], options: [] };
  for (const name of Object.keys(formats) as FormatName[]) await formats[name].write(run, 'a.svg');
  annotations(legibly(run));
}

/** A report that was forged in one place: it is refused in words, or nothing comes of it that breaks. */
export async function forgedReports(): Promise<readonly Attack[]> {
  const report = JSON.parse(await honest()) as Json;
  const places = placesIn(report).filter((at) => at.length > 0);
  return places.map((at, i): Attack => ({
    group: 'reports that were forged',
    name: at.join('.'),
    run: async () => {
      // Each place in three of the ways, so that all ways come up everywhere.
      for (const to of [
        strange[i % strange.length],
        strange[(i + 3) % strange.length],
        strange[(i * 7 + 5) % strange.length],
      ]) {
        const read = readReport(JSON.stringify(changed(report, at, to)));
        if ('wrong' in read) {
          if (read.wrong.length > 400 || read.wrong.includes('\n')) return `it says ${read.wrong}`;
        } else await everything(read.report);
      }
      return undefined;
    },
  }));
}

/** Files that are no reports, to every command that reads one. */
const strangers: Readonly<Record<string, string | Uint8Array>> = {
  nothing: '',
  'a BOM alone': '\uFEFF',
  'half of one': '{"equistep": "0.1.0", "verdicts": [',
  'a list of lists': '['.repeat(200_000),
  objects: '{"a":'.repeat(200_000),
  bytes: Uint8Array.from({ length: 4096 }, (_, i) => (i * 197) % 256),
  'UTF-16': Buffer.from('\uFEFF{"equistep": "0.1.0"}', 'utf16le'),
  'a number': '1e999',
  'a text': '"report"',
  'a prototype': '{"__proto__": {"equistep": "0.1.0"}, "constructor": 1}',
  'many zeros': '0'.repeat(1_000_000),
};
const commands: Readonly<Record<string, string>> = {
  verify: 'equistep verify report',
  merge: 'equistep merge report',
  baseline: `${little} --baseline report`,
};
const noReports: readonly Attack[] = Object.entries(strangers).flatMap(([what, content]) =>
  Object.entries(commands).map(([command, script]): Attack => ({
    group: 'files that are no reports',
    name: `${what} to ${command}`,
    run: () => sally({ script, files: { report: content }, exits: [2] }),
  })),
);

/** A file of deviations, forged in one place. */
const declared: Json = {
  deviations: [
    {
      clause: 'reduction/sum-adds',
      subject: 'reference',
      reason: 'so',
      link: 'https://example.org/',
      expires: '2099-01-01',
      versions: '<9',
    },
  ],
};
const deviations: readonly Attack[] = placesIn(declared).flatMap((at) =>
  strange.map((to): Attack => ({
    group: 'files of deviations that were forged',
    name: `${at.join('.')} as ${JSON.stringify(to)}`,
    run: async () => {
      const text = JSON.stringify(changed(declared, at, to)) as string | undefined;
      try {
        const read = await deviationsIn('file', text ?? 'undefined');
        const [entry] = read.deviations;
        return entry === undefined || clauses.some(({ id }) => id === entry.clause) ? undefined : 'it is taken';
      } catch (error) {
        return error instanceof Failure && !error.message.includes('\n') && error.message.length < 600
          ? undefined
          : String(error);
      }
    },
  })),
);

/** The file that GitHub gives for the summary of a step, as nobody should give it. */
const mebi = 1024 ** 2;
const summaries: readonly Attack[] = (
  [
    ['a folder', 'mkdir s', [3]],
    ['in a folder that is not there', 'export GITHUB_STEP_SUMMARY=no/such', [3]],
    ['a full device', 'export GITHUB_STEP_SUMMARY=/dev/full', [3]],
    ['a pipe that nobody reads', 'mkfifo s', [3]],
    ['a link to itself', 'ln -s s s', [3]],
    ['a place of the system', 'export GITHUB_STEP_SUMMARY=/sys/s', [3]],
    ['a name that is too long', `export GITHUB_STEP_SUMMARY=${'s'.repeat(300)}`, [3]],
    ['none', 'unset GITHUB_STEP_SUMMARY', [2]],
    ['an empty name', 'export GITHUB_STEP_SUMMARY=', [2]],
    ['a file that is not there', 'true', [0]],
    ['full already', `head -c ${mebi} /dev/zero > s`, [0]],
    ['fuller than GitHub takes', `head -c ${2 * mebi} /dev/zero > s`, [0]],
    ['with room for a line', `head -c ${mebi - 300} /dev/zero > s`, [0]],
    ['with room for half of it', `head -c ${mebi - 1500} /dev/zero > s`, [0]],
  ] as const
).map(([name, script, exits]): Attack => ({
  group: 'summaries of steps',
  name,
  run: () =>
    sally({
      script: `export GITHUB_STEP_SUMMARY=s; ${script}; size() { stat -c %s s 2> /dev/null || echo 0; }; before=$(size); ${little} --github --json a.json; code=$?; after=$(size); [ ! -f s ] || [ "$after" -le ${mebi} ] || [ "$after" -eq "$before" ] || exit 99; exit $code`,
      exits,
    }),
}));

export const files: readonly Attack[] = [...noReports, ...deviations, ...summaries];
