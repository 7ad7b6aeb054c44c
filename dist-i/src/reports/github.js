import { causeLines } from './failure.js';
import { sorted } from './groups.js';
import { tallyText } from './kinds.js';
import { legible } from './legible.js';
import { markdownReport, plainMarkdown } from './markdown.js';
import { notesOf, unmetText } from './notes.js';
import { plural } from './plural.js';
import { headline, plainStyle } from './run.js';
import { detailLines } from './terminal.js';
/** What GitHub takes of a step's summary, and of a step's annotations of one level. */
const mostBytes = 1024 ** 2;
const mostAnnotations = 10;
/** The summary of a step, which has so many bytes already. */
export function stepSummary(run, bytes = 0) {
    const room = mostBytes - bytes;
    const short = `# ${plainMarkdown(headline(run))}\n\nThe rest does not fit into this summary: see the other reports.\n`;
    // GitHub shows nothing of a summary that is larger.
    return [markdownReport(run, room), short].find((text) => Buffer.byteLength(text) <= room) ?? '';
}
const message = (text) => legible(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
const property = (text) => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
/**
 * Workflow commands, a line each: an error for every cause of failures and for every other verdict for which the run
 * fails, a notice for what is undecided or declared, and one of what came of it all.
 */
export function annotations(run) {
    const { failures, wrong, undecided, declared } = sorted(run);
    const style = { ...plainStyle(run), verbose: false };
    const failed = failures.map(({ cause, shown: { clause, verdict }, others }) => ({
        level: 'error',
        title: `${clause.id}: fail${others.length === 0 ? '' : `, and ${plural(others.length, 'more clause')}`}`,
        text: causeLines({ ...cause, clauses: [clause, ...others.map((one) => one.clause)].map(({ id }) => id) }, verdict, clause, style).join('\n'),
    }));
    const annotate = (level, of) => of.map(({ clause, verdict }) => ({
        level,
        title: `${clause.id}: ${verdict.kind}`,
        text: [clause.says, ...detailLines(verdict, clause, plainStyle(run))].join('\n'),
    }));
    const found = [...failed, ...annotate('error', wrong), ...annotate('notice', [...undecided, ...declared])];
    const demands = (run.report.unmet ?? []).map((unmet) => ({
        level: 'error',
        title: 'demand not met',
        text: unmetText(unmet),
    }));
    const such = (level) => [...demands, ...found].filter((one) => one.level === level);
    const overall = {
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
function fewer(all, most) {
    if (all.length <= most)
        return all;
    const rest = all.slice(most - 1);
    return [
        ...all.slice(0, most - 1),
        { level: rest[0].level, title: `and ${rest.length} more`, text: rest.map(({ title }) => title).join('\n') },
    ];
}
const command = ({ file }, { level, title, text }) => `::${level} ${file === undefined ? '' : `file=${property(file)},`}title=${property(title)}::${message(text)}`;
