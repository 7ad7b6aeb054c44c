import { causeLines } from './failure.js';
import { sorted } from './groups.js';
import { symbols, tallyText } from './kinds.js';
import { inOneLine } from './legible.js';
import { notesOf } from './notes.js';
import { plural } from './plural.js';
import { clauseCount, evidenceText, factsOf, headline, isComplete, judgedIn, plainStyle, } from './run.js';
import { skippedCount, skippedKind, skippedNote, skippedIn, skippedText } from './skipped.js';
import { detailLines } from './terminal.js';
/** Text in which nothing is Markdown, HTML, a formula, a link, a mention or a reference; in one line. */
export const plainMarkdown = (text) => inOneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_{}[\]>|~$!#]/g, String.raw `\$&`)
    .replaceAll(/@|:(?=\/\/)|www(?=\.)/gi, '$&\u200B');
/** A block of text as it is, whatever backticks it holds. */
export function fenced(text, language = 'text') {
    const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
/**
 * A report as GitHub's Markdown, what went wrong first. At most so many bytes: further counterexamples are then left
 * out, and it says so.
 */
export function markdownReport(run, most = Infinity) {
    const { verdicts } = run.report;
    const { failures, wrong, undecided, declared } = sorted(run);
    const head = [
        `# ${plainMarkdown(headline(run))}`,
        `${isComplete(run) ? '' : `Interrupted after ${verdicts.length} of `}${plural(clauseCount(run), 'clause')}${verdicts.length === 0 ? '' : `: ${tallyText(verdicts)}`}.`,
        ...notesOf(run.report).map((note) => `> ${plainMarkdown(note)}`),
    ];
    const tail = [
        '## All clauses',
        ...run.chapters.flatMap((chapter) => [`### ${chapter.title}`, ...clausesIn(judgedIn(run, chapter))]),
        ...skipped(verdicts),
        '## The run',
        ['| | |', '|---|---|', ...factsOf(run).map(([what, value]) => `| ${what} | ${plainMarkdown(value)} |`)].join('\n'),
    ];
    const under = (title, parts) => parts.map((part, i) => (i === 0 ? `## ${title}\n\n${part}` : part));
    const sections = [
        ...under('What is wrong', [
            ...failures.map((group) => failure(run, group)),
            ...wrong.map((one) => detail(run, one)),
        ]),
        ...under('Undecided', undecided.map((one) => detail(run, one))),
        ...under('Declared deviations', declared.map((one) => detail(run, one))),
    ];
    let room = most - Buffer.byteLength([...head, ...tail].join('\n\n')) - 200;
    const fitting = sections.filter((section) => (room -= Buffer.byteLength(section) + 2) >= 0);
    const left = sections.length - fitting.length;
    const missing = left === 0 ? [] : [`*${plural(left, 'more verdict')} with details would not fit here: see the other reports.*`];
    return `${[...head, ...fitting, ...missing, ...tail].join('\n\n')}\n`;
}
/** Failures that share a cause, with the simplest counterexample. */
const failure = (run, { cause, shown: { clause, verdict }, others }) => [
    `### ${symbols.fail} fail: ${clause.id}${others.length === 0 ? '' : `, and ${plural(others.length, 'more clause')}`}`,
    fenced(clause.formula, 'math'),
    fenced(causeLines(cause, verdict, clause, plainStyle(run)).join('\n')),
].join('\n\n');
const detail = (run, { clause, verdict }) => [
    `### ${symbols[verdict.kind]} ${verdict.kind}: ${clause.id}`,
    clause.says,
    fenced(clause.formula, 'math'),
    fenced(detailLines(verdict, clause, plainStyle(run)).join('\n')),
].join('\n\n');
/** The clauses of a chapter that were judged, and how many were skipped. */
function clausesIn(judged) {
    const rows = judged.filter(({ verdict }) => verdict?.kind !== 'unsupported').map(row);
    const left = judged.length - rows.length;
    return [
        ...(rows.length === 0 ? [] : [['| | verdict | clause | evidence |', '|---|---|---|---|', ...rows].join('\n')]),
        ...(left === 0 ? [] : [`${plural(left, 'clause')} skipped.`]),
    ];
}
const row = ({ clause, verdict }) => verdict === undefined
    ? `| | not reached | \`${clause.id}\` | |`
    : `| ${symbols[verdict.kind]} | ${verdict.kind} | \`${clause.id}\`<br>${plainMarkdown(clause.says)} | ${evidenceText(verdict)} |`;
/** Every reason once, with the clauses that it is of in a fold. */
function skipped(verdicts) {
    const ids = (clauses) => clauses.map((id) => `\`${id}\``).join(', ');
    const all = skippedIn(verdicts);
    const skips = all.map((skip, i) => {
        const lists = [
            ...(skip.whole.length > 0 ? [`Skipped: ${ids(skip.whole)}`] : []),
            ...(skip.partly.length > 0 ? [`Skipped in part: ${ids(skip.partly)}`] : []),
        ];
        return [
            ...(i > 0 && skippedKind(all[i - 1]) === skippedKind(skip) ? [] : [`### ${skippedKind(skip)}`]),
            `- ${plainMarkdown(skippedText(skip))}`,
            `  <details><summary>${skippedCount(skip)}</summary>`,
            ...lists.map((list) => `  ${list}`),
            '  </details>',
        ].join('\n\n');
    });
    return skips.length === 0 ? [] : ['## Skipped', skippedNote, ...skips];
}
