import type { Clause } from '../../spec/language/index.ts';
import type { Verdict } from '../judge/verdict.ts';
import { faulty, symbols, tallyText } from './kinds.ts';
import { inOneLine } from './legible.ts';
import { countPoints, plural } from './points.ts';
import { clauseCount, evidenceText, factsOf, headline, isComplete, judgedIn, plainStyle, reachedIn, type Judged, type Run } from './run.ts';
import { detailLines } from './terminal.ts';

/** Text in which nothing is Markdown, HTML, a formula, a link, a mention or a reference; in one line. */
export const plainMarkdown = (text: string): string =>
  inOneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_{}[\]>|~$!#]/g, String.raw`\$&`)
    .replaceAll(/@|:(?=\/\/)|www(?=\.)/gi, '$&\u200B');

/** A block of text as it is, whatever backticks it holds. */
export function fenced(text: string, language = 'text'): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A report as GitHub's Markdown, what went wrong first. At most so many bytes: further counterexamples are then left out, and it says so. */
export function markdownReport(run: Run, most: number = Infinity): string {
  const { verdicts } = run.report;
  const reached = reachedIn(run);
  const wrong = reached.filter(({ verdict }) => faulty(verdict));
  const declared = reached.filter(({ verdict }) => verdict.kind === 'deviates');
  const head = [
    `# ${plainMarkdown(headline(run))}`,
    `${isComplete(run) ? '' : `Interrupted after ${verdicts.length} of `}${plural(clauseCount(run), 'clause')}${verdicts.length === 0 ? '' : `: ${tallyText(verdicts)}`}.`,
  ];
  const tail = [
    '## All clauses',
    ...run.chapters.map((chapter) => [`### ${chapter.title}`, '', '| | verdict | clause | evidence |', '|---|---|---|---|', ...judgedIn(run, chapter).map(row)].join('\n')),
    ...notTaken(verdicts),
    '## The run',
    ['| | |', '|---|---|', ...factsOf(run).map(([what, value]) => `| ${what} | ${plainMarkdown(value)} |`)].join('\n'),
  ];
  const sections = [
    ...wrong.map((one, i) => [...(i === 0 ? ['## What is wrong'] : []), detail(run, one)].join('\n\n')),
    ...declared.map((one, i) => [...(i === 0 ? ['## Declared deviations'] : []), detail(run, one)].join('\n\n')),
  ];
  let room = most - Buffer.byteLength([...head, ...tail].join('\n\n')) - 200;
  const fitting = sections.filter((section) => (room -= Buffer.byteLength(section) + 2) >= 0);
  const left = sections.length - fitting.length;
  const missing = left === 0 ? [] : [`*${plural(left, 'more verdict')} with details would not fit here: see the other reports.*`];
  return `${[...head, ...fitting, ...missing, ...tail].join('\n\n')}\n`;
}

const detail = (run: Run, { clause, verdict }: { readonly clause: Clause; readonly verdict: Verdict }): string =>
  [
    `### ${symbols[verdict.kind]} ${verdict.kind}: ${clause.id}`,
    clause.says,
    fenced(clause.formula, 'math'),
    fenced(detailLines(verdict, clause, plainStyle(run)).filter((line) => line !== clause.says).join('\n')),
  ].join('\n\n');

function row({ clause, verdict }: Judged): string {
  if (verdict === undefined) return `| | not reached | \`${clause.id}\` | |`;
  const evidence = verdict.kind === 'unsupported' ? plainMarkdown(verdict.reason) : evidenceText(verdict);
  return `| ${symbols[verdict.kind]} | ${verdict.kind} | \`${clause.id}\`<br>${plainMarkdown(clause.says)} | ${evidence} |`;
}

function notTaken(verdicts: readonly Verdict[]): string[] {
  const reasons = [...new Set(verdicts.filter(({ unsupported }) => countPoints(unsupported) > 0).flatMap(({ unsupported }) => unsupported.map(({ reason }) => reason)))];
  return reasons.length === 0 ? [] : ['## Not taken', 'What is not taken is not judged, and is no pass:', reasons.map((reason) => `- ${plainMarkdown(reason)}`).join('\n')];
}
