import pico from 'picocolors';
import type { Chapter, Clause } from '../../spec/language/index.ts';
import type { Report, Verdict } from '../judge/verdict.ts';
import { judgementOf, judgementWords } from './judgement.ts';
import { skippedTexts } from './points.ts';
import { plural } from './plural.ts';
import type { Style } from './style.ts';

/** A run, as it is reported. */
export interface Run {
  readonly report: Report;
  /** The clauses that were to be judged. Those without a verdict were not reached. */
  readonly chapters: readonly Chapter[];
  /** The subject as it was named on the command line, and the options that a replay needs besides its own. */
  readonly subject: readonly string[];
  readonly options: readonly string[];
  /** How the command is called here, where not as `npx equistep`. */
  readonly command?: string | undefined;
  /** The command that replays a case by its token. */
  readonly token?: Style['token'];
  /** The file that the subject is in, where it has one. */
  readonly file?: string | undefined;
}

/** A clause, and its verdict if it was reached. */
export interface Judged {
  readonly clause: Clause;
  readonly verdict: Verdict | undefined;
}

export const judgedIn = ({ report }: Run, { clauses }: Chapter): Judged[] =>
  clauses.map((clause) => ({ clause, verdict: report.verdicts.find((verdict) => verdict.clause === clause.id) }));

/** The clauses that were judged, with their verdicts. */
export const reachedIn = (run: Run): { readonly clause: Clause; readonly verdict: Verdict }[] =>
  run.chapters
    .flatMap((chapter) => judgedIn(run, chapter))
    .flatMap(({ clause, verdict }) => (verdict === undefined ? [] : [{ clause, verdict }]));

export const clauseCount = ({ chapters }: Run): number =>
  chapters.reduce((count, { clauses }) => count + clauses.length, 0);
export const isComplete = (run: Run): boolean => run.report.verdicts.length === clauseCount(run);

/** "tfjs 4.22.0 does not conform". */
export function headline(run: Run): string {
  const { report } = run;
  return `${report.subject.name} ${report.subject.version} ${isComplete(run) ? judgementWords(report) : 'was not judged to the end'}`;
}
export const judgementIn = (run: Run): ReturnType<typeof judgementOf> | 'interrupted' =>
  isComplete(run) ? judgementOf(run.report) : 'interrupted';

/** What it takes to get the same verdicts again. */
export const factsOf = ({
  report: { equistep, subject, seed, cases },
}: Run): (readonly [what: string, value: string])[] => [
  ['Subject', `${subject.name} ${subject.version}`],
  ['Number format', subject.profile.format],
  ['Specification', equistep],
  ['Seed', String(seed)],
  ['Cases a clause', String(cases)],
];

/** "60 cases, 12 discriminating; 3 of 60 combinations skipped". */
export function evidenceText(verdict: Verdict): string {
  const { kind, cases, telling } = verdict;
  const shown = kind === 'pass' || kind === 'stale' || kind === 'inconclusive' ? `, ${telling} discriminating` : '';
  return [`${plural(cases, 'case')}${shown}`, ...skippedTexts(verdict)].join('; ');
}

export const plainStyle = ({ subject, options, command, token }: Run): Style => ({
  paint: pico.createColors(false),
  idWidth: 0,
  subject,
  options,
  command,
  verbose: true,
  ...(token && { token }),
});
