import { faulty, tallyText } from './kinds.ts';
import { legible } from './legible.ts';
import { markdownReport } from './markdown.ts';
import { headline, plainStyle, reachedIn, type Run } from './run.ts';
import { detailLines } from './terminal.ts';

/** What GitHub takes of a step's summary, and of a step's annotations of one level. */
const mostBytes = 1024 ** 2;
const mostAnnotations = 10;

export const stepSummary = (run: Run): string => markdownReport(run, mostBytes);

const message = (text: string): string => legible(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

interface Annotation {
  readonly level: 'error' | 'notice';
  readonly title: string;
  readonly text: string;
}

/** Workflow commands, a line each: an error for every verdict for which the run fails, a notice for what is declared, and one of what came of it all. */
export function annotations(run: Run): string {
  const reached = reachedIn(run);
  const found = reached.filter(({ verdict }) => faulty(verdict) || verdict.kind === 'deviates').map(({ clause, verdict }): Annotation => ({
    level: faulty(verdict) ? 'error' : 'notice',
    title: `${clause.id}: ${verdict.kind}`,
    text: [clause.says, ...detailLines(verdict, clause, plainStyle(run)).filter((line) => line !== clause.says)].join('\n'),
  }));
  const such = (level: Annotation['level']): Annotation[] => found.filter((one) => one.level === level);
  const overall: Annotation = { level: 'notice', title: headline(run), text: `${tallyText(run.report.verdicts)}. What is unsupported was not judged, and is no pass.` };
  return [...fewer(such('error'), mostAnnotations), overall, ...fewer(such('notice'), mostAnnotations - 1)].map((one) => `${command(run, one)}\n`).join('');
}

function fewer(all: readonly Annotation[], most: number): readonly Annotation[] {
  if (all.length <= most) return all;
  const rest = all.slice(most - 1);
  return [...all.slice(0, most - 1), { level: rest[0]!.level, title: `and ${rest.length} more`, text: rest.map(({ title }) => title).join('\n') }];
}

const command = ({ file }: Run, { level, title, text }: Annotation): string =>
  `::${level} ${file === undefined ? '' : `file=${property(file)},`}title=${property(title)}::${message(text)}`;
