/**
 * What real frameworks do, clause by clause: findings/README.md, made of the stored reports and of explanations.json.
 * `npm run matrix` writes it; with --check it fails where the page is not what it would write, and with --html FILE it
 * writes a page of HTML. It refuses reports of another specification, unless --earlier admits them: then it names them.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { moduleSubjects, scriptSubjects } from '../adapters/registry.js';
import { recorded, reportIn } from '../scripts/reports.js';
import { root, textOf } from '../scripts/root.js';
import { chapters, clauses as allClauses } from '../spec/index.js';
import { specificationHash } from '../src/cli/circumstances.js';
import { symbols } from '../src/reports/kinds.js';
import { failingText, judgedOf } from '../src/reports/points.js';
import { questionParts } from '../src/reports/questions.js';
import { sideNames } from '../src/reports/sides.js';
import { placeIn, placeText, tensorText } from '../src/reports/values.js';
import { htmlMatrix } from './matrix-page.js';
const faulty = ({ kind }) => kind === 'fail' || kind === 'deviates' || kind === 'error' || kind === 'stale';
const kinds = {
    defect: { one: 'a defect', several: 'defects' },
    declared: { one: 'declared behaviour', several: 'declared' },
    gap: { one: 'a gap', several: 'gaps' },
};
/**
 * Every deviation with what explains it. Throws where one has no explanation, and where an explanation has no
 * deviation.
 */
export function explained(reports, explanations) {
    const deviations = reports.flatMap((report) => report.verdicts.filter(faulty).map((verdict) => ({ report, verdict })));
    const covers = (one, { report, verdict }) => one.subjects.includes(report.subject.name) && one.clauses.includes(verdict.clause);
    const wrong = [
        ...deviations
            .filter((deviation) => !explanations.some((one) => covers(one, deviation)))
            .map(({ report, verdict }) => `${report.subject.name} deviates from ${verdict.clause}, and nothing explains it`),
        ...explanations
            .filter(({ kind }) => !(kind in kinds))
            .map(({ kind, page }) => `${page} is of the kind '${kind}', which is none of ${Object.keys(kinds).join(', ')}`),
        ...explanations.flatMap((one) => one.subjects.flatMap((subject) => one.clauses
            .filter((clause) => !deviations.some((deviation) => deviation.report.subject.name === subject && deviation.verdict.clause === clause))
            .map((clause) => `${one.page} explains why ${subject} deviates from ${clause}, and it does not`))),
    ];
    if (wrong.length > 0)
        throw new Error(wrong.join('\n'));
    return deviations.map((deviation) => ({
        ...deviation,
        reasons: explanations.filter((one) => covers(one, deviation)),
    }));
}
/** The subjects whose reports are of another specification than the one in the tree. */
const earlier = (reports, hash = specificationHash()) => reports.filter(({ run }) => run?.specification !== hash).map(({ subject }) => subject.name);
/** The same reports. Throws where some are of another specification than the one in the tree: it names them. */
export function ofSpecification(reports, hash = specificationHash()) {
    const others = earlier(reports, hash);
    if (others.length === 0)
        return reports;
    throw new Error(`The matrix compares reports of one specification, and these are of another than that in spec/: ${others.join(', ')}. ` +
        'Judge them again: `npm run stored -- --update` (frameworks from npm), `npm run frameworks` (in Python); then `npm run matrix`. ' +
        'Until then `npm run matrix -- --earlier` names them on its page.');
}
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
/** How many verdicts of a report are of a kind; what fails in any way deviates. */
const countOf = (report, kind) => report.verdicts.filter((verdict) => (kind === 'fail' ? faulty(verdict) : verdict.kind === kind)).length;
/** Frameworks, what they support, and how much was found. `page` is the link to where it stands. */
function summary(reports, explanations, page) {
    const found = (name, kind) => explanations.filter((one) => one.subjects.includes(name) && one.kind === kind).length;
    return table([
        'framework',
        'version',
        'numbers',
        'pass',
        'deviate',
        'inconclusive',
        'skipped',
        ...Object.values(kinds).map(({ several }) => several),
    ], reports.map((report) => {
        const { name, version, profile } = report.subject;
        return [
            `[${name}](${page}#${name})`,
            version,
            profile.format,
            ...['pass', 'fail', 'inconclusive', 'unsupported'].map((kind) => countOf(report, kind)),
            ...Object.keys(kinds).map((kind) => found(name, kind)),
        ];
    }));
}
const titleOf = (page) => /^# (.*)$/m.exec(textOf(`findings/${page}`))[1];
/** The smallest case that was found, a line a part. */
function smallest(verdict) {
    if (verdict.kind === 'error')
        return verdict.message;
    if (!('counterexample' in verdict))
        return '';
    const { questions, violation } = verdict.counterexample;
    const { about, left, right, place, relation } = violation;
    const sides = sideNames[relation];
    const side = (one, other) => tensorText(one, place === undefined ? undefined : placeIn(one.shape, other.shape, place));
    return [
        ...questionParts(questions).map(([at, text]) => `${at}: ${text}`),
        `${about}${placeText(violation)}:`,
        `  ${sides.left} ${side(left, right)}`,
        `  ${sides.right} ${side(right, left)}`,
    ].join('\n');
}
/** Of which of its cases a clause fails. */
const whereOf = (verdict) => {
    const { kind, clause: id, failing } = verdict;
    const clause = allClauses.find((one) => one.id === id);
    const where = failingText(failing, judgedOf(clause, verdict));
    return kind === 'error' ? `It breaks ${where}, with the error:` : `It fails ${where}. The smallest case found:`;
};
const block = ({ report, verdict, reasons }) => [
    `#### ${report.subject.name} · ${verdict.clause}`,
    ...reasons.map(({ kind, says, documents, page }) => `${says} This is ${kinds[kind].one}. Its documentation: ${documents} [Finding](${page}).`),
    whereOf(verdict),
    `\`\`\`text\n${smallest(verdict)}\n\`\`\``,
];
/** What was found of a framework: every page, and then the deviations one by one. */
const chapterOf = (explanations, deviations) => (report) => {
    const { name } = report.subject;
    const found = explanations.filter(({ subjects }) => subjects.includes(name));
    const rows = found.map(({ page, kind, clauses }) => [
        `[${titleOf(page)}](${page})`,
        kinds[kind].one,
        clauses.map((id) => `\`${id}\``).join(', ') || 'none yet',
    ]);
    return [
        `### ${name}`,
        rows.length === 0 ? 'No deviation was found.' : table(['finding', 'kind', 'clauses'], rows),
        ...deviations.filter((one) => one.report === report).flatMap(block),
    ];
};
/** What was found of training loops and update rules in examples/, which are observed and have no report. */
function observedLoops(reports, explanations) {
    const judged = new Set(reports.map(({ subject }) => subject.name));
    const rows = explanations.flatMap(({ page, kind, says, subjects }) => subjects
        .filter((name) => !judged.has(name))
        .map((name) => [`\`examples/${name}\``, `[${titleOf(page)}](${page})`, kinds[kind].one, says]));
    return [
        '## Training loops and update rules, observed',
        'By `npx equistep observe`: loops [with a small network that is not linear](../docs/your-own-loop.md), and rules [by their degrees](../docs/your-own-optimizer.md).',
        table(['observed', 'finding', 'kind', 'in short'], rows),
    ];
}
function pageOf(reports, explanations, deviations) {
    const cell = (report, id) => {
        const deviation = deviations.find((one) => one.report === report && one.verdict.clause === id);
        const verdict = report.verdicts.find(({ clause }) => clause === id);
        if (verdict === undefined)
            return '';
        return deviation === undefined
            ? symbols[verdict.kind]
            : `[${symbols[verdict.kind]}](${deviation.reasons[0].page})`;
    };
    const matrix = chapters.flatMap(({ title, clauses }) => [
        `### ${title}`,
        table(['clause', ...reports.map(({ subject }) => subject.name)], clauses.map(({ id }) => [`\`${id}\``, ...reports.map((report) => cell(report, id))])),
    ]);
    return `${[
        '# What real frameworks do',
        '<!-- Made by `npm run matrix` of the reports in tests/recorded/reports and of explanations.json: change those. -->',
        'Every framework is judged through its public interface; nothing is declared in advance. Each deviation was seen in the framework alone, by the snippet of its finding.',
        'Releases that the suite fails, and the next ones, which it passes: [history](history/README.md).',
        `${symbols.pass} passes · ${symbols.fail} deviates, with a link to the finding · ${symbols.inconclusive} inconclusive · ${symbols.unsupported} skipped: not supported, not counted as passed.`,
        ...(earlier(reports).length > 0
            ? [
                `**Judged by an earlier specification, which had fewer clauses, and to be judged again:** ${earlier(reports).join(', ')}.`,
            ]
            : []),
        summary(reports, explanations, ''),
        '## Clause by clause',
        ...matrix,
        '## Findings',
        ...reports.flatMap(chapterOf(explanations, deviations)),
        ...observedLoops(reports, explanations),
    ].join('\n\n')}\n`;
}
/** The reports on all frameworks that have an adapter, by name. */
export const storedReports = () => [...moduleSubjects, ...scriptSubjects]
    .map(({ name }) => name)
    .toSorted()
    .map((name) => reportIn(join(recorded, `${name}.json`)));
export const storedExplanations = () => JSON.parse(textOf('findings/explanations.json'));
/** The files that are made, by path. */
export function made(reports = storedReports(), explanations = storedExplanations()) {
    const deviations = explained(reports, explanations);
    return {
        'findings/README.md': pageOf(reports, explanations, deviations),
    };
}
/** The same as one page of HTML. */
export function htmlOf(reports = storedReports(), explanations = storedExplanations()) {
    return htmlMatrix(reports, explained(reports, explanations), {
        smallest,
        whereOf,
        kindOf: (kind) => kinds[kind].one,
        titleOf,
        countOf,
    });
}
if (process.argv[1] === import.meta.filename) {
    try {
        const { values: { check, html, earlier: isAdmitted }, } = parseArgs({
            options: { check: { type: 'boolean' }, html: { type: 'string' }, earlier: { type: 'boolean' } },
        });
        const reports = isAdmitted === true ? storedReports() : ofSpecification(storedReports());
        if (html !== undefined) {
            writeFileSync(html, htmlOf(reports));
            console.log(`${html} written`);
            process.exit();
        }
        const stale = Object.entries(made(reports)).filter(([path, text]) => !existsSync(join(root, path)) || textOf(path) !== text);
        if (check === true) {
            for (const [path] of stale)
                console.error(`${path} is not what npm run matrix would write`);
            process.exit(stale.length === 0 ? 0 : 1);
        }
        for (const [path, text] of stale)
            writeFileSync(join(root, path), text);
        console.log(`${stale.length === 0 ? 'nothing' : stale.map(([path]) => path).join(', ')} written`);
    }
    catch (error) {
        console.error(error.message);
        process.exit(1);
    }
}
