import pico from 'picocolors';
import { judgementOf, judgementWords } from './judgement.js';
import { skippedTexts } from './points.js';
import { plural } from './plural.js';
export const judgedIn = ({ report }, { clauses }) => clauses.map((clause) => ({ clause, verdict: report.verdicts.find((verdict) => verdict.clause === clause.id) }));
/** The clauses that were judged, with their verdicts. */
export const reachedIn = (run) => run.chapters
    .flatMap((chapter) => judgedIn(run, chapter))
    .flatMap(({ clause, verdict }) => (verdict === undefined ? [] : [{ clause, verdict }]));
export const clauseCount = ({ chapters }) => chapters.reduce((count, { clauses }) => count + clauses.length, 0);
export const isComplete = (run) => run.report.verdicts.length === clauseCount(run);
/** "tfjs 4.22.0 does not conform". */
export function headline(run) {
    const { report } = run;
    return `${report.subject.name} ${report.subject.version} ${isComplete(run) ? judgementWords(report) : 'was not judged to the end'}`;
}
export const judgementIn = (run) => isComplete(run) ? judgementOf(run.report) : 'interrupted';
/** What it takes to get the same verdicts again. */
export const factsOf = ({ report: { equistep, subject, seed, cases }, }) => [
    ['Subject', `${subject.name} ${subject.version}`],
    ['Number format', subject.profile.format],
    ['Specification', equistep],
    ['Seed', String(seed)],
    ['Cases a clause', String(cases)],
];
/** "60 cases, 12 discriminating; 3 of 60 combinations skipped". */
export function evidenceText(verdict) {
    const { kind, cases, telling } = verdict;
    const shown = kind === 'pass' || kind === 'stale' || kind === 'inconclusive' ? `, ${telling} discriminating` : '';
    return [`${plural(cases, 'case')}${shown}`, ...skippedTexts(verdict)].join('; ');
}
export const plainStyle = ({ subject, options, command, token }) => ({
    paint: pico.createColors(false),
    idWidth: 0,
    subject,
    options,
    command,
    verbose: true,
    ...(token && { token }),
});
