/** A report as the page that `equistep check --html` writes of it; nothing that it says is believed. */
import { chapters as all } from '../../../spec/index.ts';
import type { Report, Verdict } from '../../../src/judge/verdict.ts';
import { htmlReport } from '../../../src/reports/html/page.ts';
import { readReport } from '../../../src/reports/reading.ts';
import { headline, type Run } from '../../../src/reports/run.ts';

export interface Read {
  readonly report: Report;
  readonly title: string;
  /** What there is to choose from, of chapters, verdicts and causes. */
  readonly choices: Readonly<Record<'chapter' | 'verdict' | 'cause', readonly string[]>>;
  readonly html: string;
}

export function read(text: string): Read | { readonly wrong: string } {
  const found = readReport(text);
  if ('wrong' in found) return found;
  const known = new Set(all.flatMap((chapter) => chapter.clauses.map(({ id }) => id)));
  const report = { ...found.report, verdicts: found.report.verdicts.filter(({ clause }) => known.has(clause)) };
  const ids = new Set(report.verdicts.map(({ clause }) => clause));
  const chapters = all
    .map((chapter) => ({ ...chapter, clauses: chapter.clauses.filter(({ id }) => ids.has(id)) }))
    .filter(({ clauses }) => clauses.length > 0);
  const run: Run = { report, chapters, subject: report.run?.subject ?? [report.subject.name], options: [] };
  return {
    report,
    title: headline(run),
    choices: {
      chapter: chapters.map(({ title }) => title),
      verdict: [...new Set(report.verdicts.map(({ kind }) => kind))],
      cause: [...new Set(report.verdicts.flatMap((verdict) => causesOf(verdict)))].toSorted(),
    },
    html: bodyOf(htmlReport(run)),
  };
}

const causesOf = (verdict: Verdict): readonly string[] =>
  'counterexample' in verdict ? verdict.counterexample.likely.map(({ id }) => id) : [];

/** What stands on the page, without its head; parsing runs no script. */
function bodyOf(page: string): string {
  const { body } = new DOMParser().parseFromString(page, 'text/html');
  // This page has its own.
  body.querySelector('.filters')?.remove();
  // No address leads to a report of the reader's.
  for (const link of body.querySelectorAll('.anchor, .anchored')) link.remove();
  for (const [from, to] of [
    ['header', 'div'],
    ['main', 'div'],
    ['footer', 'div'],
    ['h1', 'h2'],
  ] as const)
    for (const element of body.querySelectorAll(from)) {
      const other = document.createElement(to);
      other.className = `${from} ${element.className}`;
      other.append(...element.childNodes);
      element.replaceWith(other);
    }
  return body.innerHTML;
}

/** The clauses that the filters leave. */
export function matching(report: Report, asked: Readonly<Record<string, string>>): ReadonlySet<string> {
  const { chapter = '', verdict: kind = '', cause = '', text = '' } = asked;
  const inChapter = all.find(({ title }) => title === chapter)?.clauses.map(({ id }) => id);
  return new Set(
    report.verdicts
      .filter(
        (verdict) =>
          (inChapter === undefined || inChapter.includes(verdict.clause)) &&
          (kind === '' || verdict.kind === kind) &&
          (cause === '' || causesOf(verdict).includes(cause)) &&
          verdict.clause.includes(text.trim().toLowerCase()),
      )
      .map(({ clause }) => clause),
  );
}
