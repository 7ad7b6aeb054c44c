import type { Chapter, Clause } from '../../spec/language/index.ts';
import type { Verdict } from '../judge/verdict.ts';
import { countPoints } from './points.ts';
import { markup, type Markup } from './markup.ts';
import { evidenceText, factsOf, judgedIn, plainStyle, type Judged, type Run } from './run.ts';
import { detailLines } from './terminal.ts';

type Result = 'passed' | 'failure' | 'error' | 'skipped';

/** What JUnit has a word for: what is not taken, or declared, is skipped, and what was never reached is an error. */
function resultOf({ verdict }: Judged): Result {
  switch (verdict?.kind) {
    case 'pass':
      return 'passed';
    case 'unsupported':
    case 'deviates':
      return 'skipped';
    case 'fail':
    case 'stale':
    case 'inconclusive':
      return 'failure';
    case 'error':
    case undefined:
      return 'error';
  }
}

/** A report as JUnit's XML: a suite for each chapter, a test case for each clause. It holds no times: equal runs give equal bytes. */
export function junitReport(run: Run): string {
  const all = run.chapters.flatMap((chapter) => judgedIn(run, chapter));
  const { markup: xml } = markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="equistep" ${counts(all)}>
${run.chapters.map((chapter) => suite(run, chapter))}</testsuites>
`;
  return xml;
}

function counts(judged: readonly Judged[]): Markup {
  const results = judged.map(resultOf);
  const count = (wanted: Result): number => results.filter((result) => result === wanted).length;
  return markup`tests="${judged.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}

function suite(run: Run, chapter: Chapter): Markup {
  const judged = judgedIn(run, chapter);
  const properties = factsOf(run).map(([what, value]) => markup`      <property name="${what}" value="${value}"/>\n`);
  return markup`  <testsuite name="${chapter.title}" ${counts(judged)}>
    <properties>
${properties}    </properties>
${judged.map((one) => testCase(run, one))}  </testsuite>
`;
}

function testCase(run: Run, judged: Judged): Markup {
  const { clause, verdict } = judged;
  const inside = verdict === undefined ? markup`      <error type="not-reached" message="Not judged: the run was interrupted."/>\n` : outcome(run, clause, verdict, resultOf(judged));
  return markup`    <testcase classname="${run.report.subject.name}" name="${clause.id}">
${inside}    </testcase>
`;
}

function outcome(run: Run, clause: Clause, verdict: Verdict, result: Result): Markup {
  if (result === 'passed') {
    const reasons = [...new Set(verdict.unsupported.map(({ reason }) => reason))];
    return markup`      <system-out>${[evidenceText(verdict), ...(countPoints(verdict.unsupported) > 0 ? reasons : [])].join('\n')}</system-out>\n`;
  }
  const message = verdict.kind === 'unsupported' ? verdict.reason : verdict.kind === 'deviates' ? `Deviates, as declared: ${verdict.reason}` : clause.says;
  if (result === 'skipped') return markup`      <skipped message="${message}"/>\n`;
  const text = detailLines(verdict, clause, plainStyle(run)).join('\n');
  return result === 'error'
    ? markup`      <error type="error" message="${message}">${text}</error>\n`
    : markup`      <failure type="${verdict.kind}" message="${message}">${text}</failure>\n`;
}
