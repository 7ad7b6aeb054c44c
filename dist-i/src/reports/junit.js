import { markup } from './markup.js';
import { notesOf, refusedOf, unmetText } from './notes.js';
import { evidenceText, factsOf, judgedIn, plainStyle } from './run.js';
import { skippedCount, skippedKind, skippedTitle, skippedIn, skippedText } from './skipped.js';
import { detailLines, inconclusiveText } from './terminal.js';
/**
 * What JUnit has a word for: what is unsupported, declared or undecided is skipped, and what was never reached is an
 * error. Where the run is strict, what is undecided fails.
 */
function resultOf({ verdict }, strict) {
    switch (verdict?.kind) {
        case 'pass':
            return 'passed';
        case 'unsupported':
        case 'deviates':
            return 'skipped';
        case 'fail':
        case 'stale':
            return 'failure';
        case 'inconclusive':
            return strict ? 'failure' : 'skipped';
        case 'error':
        case undefined:
            return 'error';
    }
}
/**
 * A report as JUnit's XML: a suite for each chapter, a test case for each clause. Why clauses were skipped stands once
 * in the output of their suite, numbered; a test case has the numbers alone. It holds no times: equal runs give equal
 * bytes.
 */
export function junitReport(run) {
    const all = run.chapters.flatMap((chapter) => judgedIn(run, chapter));
    const { unmet = [] } = run.report;
    const { markup: xml } = markup `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="equistep" ${counts(run, all, unmet.length)}>
${run.chapters.map((chapter) => suite(run, chapter))}${unmet.length > 0 && demands(run, unmet)}</testsuites>
`;
    return xml;
}
/** Demands that are not met, as tests that fail: a CI server reads nothing else. */
function demands(run, unmet) {
    const failures = unmet.map((one, i) => markup `    <testcase classname="${run.report.subject.name}" name="demand ${i + 1}: ${'clause' in one ? one.clause : one.demand}">
      <failure type="${one.demand}" message="${unmetText(one)}"/>
    </testcase>
`);
    return markup `  <testsuite name="Demands of the command line" ${counts(run, [], unmet.length)}>
${failures}  </testsuite>
`;
}
/** `more` are failures that are of no clause. */
function counts({ report: { strict = false } }, judged, more = 0) {
    const results = judged.map((one) => resultOf(one, strict));
    const count = (wanted) => results.filter((result) => result === wanted).length;
    return markup `tests="${judged.length + more}" failures="${count('failure') + more}" errors="${count('error')}" skipped="${count('skipped')}"`;
}
function suite(run, chapter) {
    const judged = judgedIn(run, chapter);
    const notes = notesOf(run.report).map((note, i) => [`Note ${i + 1}`, note]);
    const properties = [...factsOf(run), ...notes].map(([what, value]) => markup `      <property name="${what}" value="${value}"/>\n`);
    const skips = skippedIn(judged.flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict])));
    return markup `  <testsuite name="${chapter.title}" ${counts(run, judged)}>
    <properties>
${properties}    </properties>
${judged.map((one) => testCase(run, one, skips))}${skips.length > 0 && markup `    <system-out>${reasonsText(skips)}</system-out>\n`}  </testsuite>
`;
}
const reasonsText = (skips) => [
    `${skippedTitle}:`,
    ...skips.map((skip, i) => `${i + 1}. ${skip.as === undefined ? '' : `${skippedKind(skip)}: `}${skippedText(skip)}: ${skippedCount(skip)}`),
].join('\n');
/** "(reasons 1, 4 in the output of the suite)". */
function reasonNumbers({ clause }, skips) {
    const numbers = skips.flatMap(({ whole, partly }, i) => whole.includes(clause) || partly.includes(clause) ? [i + 1] : []);
    return `(reason${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')} in the output of the suite)`;
}
function testCase(run, judged, skips) {
    const { clause, verdict } = judged;
    const inside = verdict === undefined
        ? markup `      <error type="not-reached" message="Not judged: the run was interrupted."/>\n`
        : outcome(run, clause, verdict, resultOf(judged, run.report.strict ?? false), skips);
    return markup `    <testcase classname="${run.report.subject.name}" name="${clause.id}">
${inside}    </testcase>
`;
}
function outcome(run, clause, verdict, result, skips) {
    if (result === 'passed') {
        const text = [evidenceText(verdict), ...(verdict.unsupported.length > 0 ? [reasonNumbers(verdict, skips)] : [])];
        return markup `      <system-out>${text.join(' ')}</system-out>\n`;
    }
    if (verdict.kind === 'unsupported')
        return markup `      <skipped message="${refusedOf(verdict).length === 0 ? 'Not supported by the subject' : 'Refused when asked, though declared'} ${reasonNumbers(verdict, skips)}"/>\n`;
    if (result === 'skipped' && verdict.kind === 'inconclusive')
        return markup `      <skipped message="Inconclusive: ${inconclusiveText(verdict)}"/>\n`;
    if (verdict.kind === 'deviates')
        return markup `      <skipped message="Deviates, as declared: ${verdict.reason}"/>\n`;
    const text = detailLines(verdict, clause, plainStyle(run)).join('\n');
    return result === 'error'
        ? markup `      <error type="error" message="${clause.says}">${text}</error>\n`
        : markup `      <failure type="${verdict.kind}" message="${clause.says}">${text}</failure>\n`;
}
