import { linked, voidText } from './deviations.js';
import { caseLines, causeByClauseText, causeLines, indented, nearestText, replayLines, twiceLines, whereText, } from './failure.js';
import { judgementOf, judgementWords } from './judgement.js';
import { countsOf, kinds, symbols } from './kinds.js';
import { inOneLine, legible } from './legible.js';
import { failingText, judgedOf, skippedTexts } from './points.js';
import { plural } from './plural.js';
import { questionLines } from './questions.js';
import { notesOf, refusedOf } from './notes.js';
import { skippedLines } from './skipped.js';
const kindWidth = Math.max(...kinds.map((kind) => kind.length));
const colour = (kind, { green, red, yellow, dim }) => ({ pass: green, fail: red, inconclusive: yellow, unsupported: dim, deviates: yellow, stale: red, error: red })[kind];
/** A verdict: one line, and what must be known of it at once indented below. Failures are shown at the end, by causes. */
export function verdictText(verdict, clause, style) {
    const { paint, idWidth, verbose = false } = style;
    const { kind } = verdict;
    const head = [
        colour(kind, paint)(`${symbols[kind]} ${kind.padEnd(kindWidth)}`),
        verdict.clause.padEnd(idWidth),
        kind === 'unsupported' ? paint.dim(said(verdict.reason)) : evidence(verdict, paint),
    ].join('  ');
    const details = kind === 'fail' && !verbose ? [] : detailLines(verdict, clause, style);
    return [head, ...details.map((line) => `    ${line}`)].join('\n');
}
/** How many cases were judged, and what they are worth. */
function evidence(verdict, { dim }) {
    const { kind, cases, telling, firstFailure } = verdict;
    const refused = refusedOf(verdict).length;
    const held = kind === 'pass' || kind === 'stale' || kind === 'inconclusive';
    return [
        `${plural(cases, 'case').padStart(9)}${held ? `, ${String(telling).padStart(3)} discriminating` : ''}`,
        ...(firstFailure === undefined ? [] : [`first failed after ${firstFailure}`]),
        ...skippedTexts(verdict).map(dim),
        ...(refused > 0 ? [`${refused} refused when asked`] : []),
    ].join('  ');
}
/** The line that stands in for a verdict until it is reached. */
export const judgingText = (clause, { dim }) => dim(`… ${'judging'.padEnd(kindWidth)}  ${clause}`);
/** All there is to say of a verdict, line by line. */
export function detailLines(verdict, clause, style) {
    const { bold } = style.paint;
    switch (verdict.kind) {
        case 'pass':
        case 'unsupported':
            return [];
        case 'fail': {
            const { counterexample, declared } = verdict;
            return [
                clause.says,
                whereText(verdict, clause),
                ...(declared === undefined ? [] : [said(voidText(declared))]),
                ...caseLines(counterexample, clause, style),
                causeByClauseText(clause, counterexample, bold),
                ...(counterexample.nearest === undefined ? [] : [nearestText(counterexample.nearest)]),
                ...replayLines(clause.id, counterexample.origin, style),
            ];
        }
        case 'deviates':
            return [
                `Declared: ${said(linked(verdict.reason, verdict.link))}`,
                ...(style.verbose
                    ? [whereText(verdict, clause), ...replayLines(clause.id, verdict.counterexample.origin, style)]
                    : []),
            ];
        case 'stale':
            return [
                `Declared to deviate (${said(linked(verdict.reason, verdict.link))}), but it passes: remove the declaration.`,
            ];
        case 'inconclusive':
            return [`U${inconclusiveText(verdict).slice(1)}.`];
        case 'error':
            return [
                ...saidLines(verdict.message).map(bold),
                `That was ${failingText(verdict.failing, judgedOf(clause, verdict))}, for this case:`,
                ...indented(questionLines(verdict.questions)),
                ...(verdict.twice === undefined ? [] : twiceLines(verdict.twice, style.paint)),
                ...replayLines(clause.id, verdict.origin, style),
            ];
    }
}
/** Why a clause is inconclusive. */
export const inconclusiveText = ({ unclaimed }) => `undecided: in ${plural(unclaimed, 'case')} a correct implementation may overflow`;
/** The failures of a run, a paragraph for every cause. */
export function failuresText({ verdicts, causes = [] }, chapters, style) {
    if (causes.length === 0)
        return '';
    const clauses = chapters.flatMap((chapter) => chapter.clauses);
    const count = verdicts.filter(({ kind }) => kind === 'fail').length;
    const title = `${plural(count, 'clause')} failed, grouped by likely cause:`;
    const paragraphs = causes.map((cause, i) => {
        const verdict = verdicts.find((one) => one.clause === cause.shown);
        const clause = clauses.find(({ id }) => id === cause.shown);
        if (verdict?.kind !== 'fail' || clause === undefined)
            return '';
        const [first, ...rest] = causeLines(cause, verdict, clause, style);
        return [`${i + 1}. ${first}`, ...rest.map((line) => `   ${line}`)].join('\n');
    });
    return [style.paint.bold(title), ...paragraphs].join('\n\n');
}
/** Text of which no log takes a line for a command. */
const noCommand = (line) => line.replace(/^\s*::/, ': :').replaceAll('##[', '## [');
/** Words of the subject or of a file, in one line, or in as many as they have. */
const said = (text) => noCommand(inOneLine(text));
const saidLines = (text) => legible(text).trimEnd().split('\n').map(noCommand);
/**
 * The result of it all. `of` is the number of clauses that were to be judged: more than were reached when it was
 * interrupted.
 */
export function summaryText(report, of, paint, verbose = false) {
    const { equistep, subject, seed, cases, verdicts } = report;
    const tally = countsOf(verdicts)
        .map(({ kind, count }) => colour(kind, paint)(`${count} ${kind}`))
        .join(', ');
    const interrupted = verdicts.length < of;
    const reached = interrupted
        ? `Interrupted after ${verdicts.length} of ${plural(of, 'clause')}`
        : plural(of, 'clause');
    return [
        `${reached}${tally === '' ? '' : `: ${tally}`}.`,
        ...skippedLines(verdicts, verbose).map(noCommand),
        ...notesOf(report).map(said),
        paint.dim(`${said(`${subject.name} ${subject.version}`)}, ${subject.profile.format} · seed ${seed} · ${cases} cases a clause · specification ${equistep}`),
        ...(interrupted ? [] : [judgementText(report, paint)]),
    ].join('\n');
}
const judgementText = (report, { bold, green, red }) => (judgementOf(report) === 'conforms' ? green : red)(`${bold(said(report.subject.name))} ${judgementWords(report)}.`);
