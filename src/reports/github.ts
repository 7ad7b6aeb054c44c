import { causeLines } from './failure.ts';
import { sorted, type Found } from './groups.ts';
import { tallyText } from './kinds.ts';
import { legible } from './legible.ts';
import { markdownReport, plainMarkdown } from './markdown.ts';
import { notesOf, unmetText } from './notes.ts';
import { plural } from './plural.ts';
import { headline, plainStyle, type Run } from './run.ts';
import { detailLines } from './terminal.ts';

/** What GitHub takes of a step's summary, and of a step's annotations of one level. */
const mostBytes = 1024 ** 2;
const mostAnnotations = 10;

/** The summary of a step, which has so many bytes already. */
export function stepSummary(run: Run, bytes = 0): string {
  const room = mostBytes - bytes;
  const short = `# ${plainMarkdown(headline(run))}\n\nThe rest does not fit into this summary: see the other reports.\n`;
  // GitHub shows nothing of a summary that is larger.
  return [markdownReport(run, room), short].find((text) => Buffer.byteLength(text) <= room) ?? '';
}

const message = (text: string): string => legible(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

interface Annotation {
  readonly level: 'error' | 'notice';
  readonly title: string;
  readonly text: string;
}

/**
 * Workflow commands, a line each: an error for every cause of failures and for every other verdict for which the run
 * fails, a notice for what is undecided or declared, and one of what came of it all.
 */
export function annotations(run: Run): string {
  const { failures, wrong, undecided, declared } = sorted(run);
  const style = { ...plainStyle(run), verbose: false };
  const failed = failures.map(({ cause, shown: { clause, verdict }, others }): Annotation => ({
    level: 'error',
    title: `${clause.id}: fail${others.length === 0 ? '' : `, and ${plural(others.length, 'more clause')}`}`,
    text: causeLines(
      { ...cause, clauses: [clause, ...others.map((one) => one.clause)].map(({ id }) => id) },
      verdict,
      clause,
      style,
    ).join('\n'),
  }));
  const annotate = (level: Annotation['level'], of: readonly Found[]): Annotation[] =>
    of.map(({ clause, verdict }) => ({
      level,
      title: `${clause.id}: ${verdict.kind}`,
      text: [clause.says, ...detailLines(verdict, clause, plainStyle(run))].join('\n'),
    }));
  const found = [...failed, ...annotate('error', wrong), ...annotate('notice', [...undecided, ...declared])];
  const demands = (run.report.unmet ?? []).map((unmet): Annotation => ({
    level: 'error',
    title: 'demand not met',
    text: unmetText(unmet),
  }));
  const such = (level: Annotation['level']): Annotation[] =>
    [...demands, ...found].filter((one) => one.level === level);
  const overall: Annotation = {
    level: 'notice',
    title: headline(run),
    text: [
      `${tallyText(run.report.verdicts)}. What is unsupported was skipped, and is not counted as passed.`,
      ...notesOf(run.report),
    ].join('\n'),
  };
  return [...fewer(such('error'), mostAnnotations), overall, ...fewer(such('notice'), mostAnnotations - 1)]
    .map((one) => `${command(run, one)}\n`)
    .join('');
}

function fewer(all: readonly Annotation[], most: number): readonly Annotation[] {
  if (all.length <= most) return all;
  const rest = all.slice(most - 1);
  return [
    ...all.slice(0, most - 1),
    { level: rest[0]!.level, title: `and ${rest.length} more`, text: rest.map(({ title }) => title).join('\n') },
  ];
}

const command = ({ file }: Run, { level, title, text }: Annotation): string =>
  `::${level} ${file === undefined ? '' : `file=${property(file)},`}title=${property(title)}::${message(text)}`;
