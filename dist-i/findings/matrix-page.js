/** The matrix as one page of HTML that needs nothing else: `npm run matrix -- --html FILE`. */
import { chapters } from '../spec/index.js';
import { prose } from '../src/reports/html/prose.js';
import { shell } from '../src/reports/html/shell.js';
import { symbols } from '../src/reports/kinds.js';
import { markup } from '../src/reports/markup.js';
const shown = ['pass', 'fail', 'inconclusive', 'unsupported'];
const words = {
    pass: 'passes',
    fail: 'deviates',
    inconclusive: 'inconclusive',
    unsupported: 'skipped: not supported, not counted as passed',
};
/**
 * What the tables add to the looks of a report. The frameworks stay in sight above, and the clauses to the left; where
 * so many columns are wider than the page, the table scrolls by itself.
 */
const looksOf = (columns) => `
header, main { max-width: none } table { border-collapse: separate; border-spacing: 0 } th { font-weight: 400; text-align: left }
.frameworks { list-style: none; padding: 0; margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); column-gap: 2.5rem; font-size: .92rem }
.frameworks li { display: grid; grid-template-columns: 1fr repeat(3, 2.7rem) 3.4rem; padding: .3rem 0; border-bottom: 1px solid var(--edge) } .frameworks .soft { display: block; font-size: .82rem }
.frameworks .count { text-align: right; color: var(--kind); white-space: nowrap }
.scroll { overflow: auto; max-height: 85vh; border: 1px solid var(--edge); border-radius: 8px } .matrix { font-size: .84rem }
.matrix td { text-align: center; min-width: 2rem; padding: .12rem .2rem; border-bottom: 1px solid var(--edge); color: var(--kind); font-weight: 600 }
.matrix td.fail { background: color-mix(in srgb, var(--kind) 14%, var(--card)) } .matrix td a { color: inherit; display: block }
.matrix th { background: var(--page); padding: .12rem .6rem; border-bottom: 1px solid var(--edge); overflow-wrap: break-word } .matrix tbody th { position: sticky; left: 0 }
.matrix thead th { position: sticky; top: 0; z-index: 1; vertical-align: bottom; padding: .12rem } .matrix thead th:first-child { left: 0; z-index: 2; padding-left: .6rem }
.matrix thead span { writing-mode: vertical-rl; transform: rotate(180deg); padding: .3rem 0; margin: 0 auto; display: block; white-space: nowrap }
.matrix .chapter th { font-weight: 700; padding-top: 1.1rem } .matrix .chapter td { min-width: 0; padding: 0 } .matrix tbody tr:hover > * { background: var(--band) }
article { max-width: 60rem } h3 { margin: 2.2rem 0 .6rem; font-size: 1.1rem } h4 { color: inherit; font-size: 1rem; margin: .9rem 0 0 } article h4:first-child { margin: 0 } article details { border-top: 1px solid var(--edge) } article details:first-of-type { margin-top: .8rem } article summary { padding: .4rem 0 }
@media (min-width: ${24 + Math.ceil(2.2 * columns)}rem) { .scroll { overflow: visible; max-height: none; border: none } .matrix th { white-space: nowrap; padding-left: 0 } .matrix thead th:first-child { padding-left: 0 } }
@media (max-width: 40rem) { .matrix tbody th { min-width: 8.5rem; max-width: 8.5rem } .matrix code { font-size: .72rem } }
@page { size: landscape; margin: 10mm }
@media print { .scroll { overflow: visible; max-height: none; border: none } .matrix { font-size: 8px } .matrix code { font-size: 8px } .matrix td { min-width: 0; padding: 0 1px }
  .matrix th { position: static !important; padding-block: 0 } .matrix tr, article { break-inside: avoid } }
`;
const idOf = ({ report, verdict }) => `${report.subject.name}/${verdict.clause}`;
const told = (report, kind) => `${report.subject.name} ${kind in words ? words[kind] : words.fail}`;
/** The id of a clause, which may be broken after its chapter. */
const breakable = (id) => markup `${id.split('/').map((part, i) => (i === 0 ? part : markup `/<wbr/>${part}`))}`;
/** A framework with the number of verdicts of each kind; its name leads to its deviations. */
function frameworkOf({ report, deviations }, countOf) {
    const { name, version, profile } = report.subject;
    const count = (kind) => markup `<span class="count ${kind}" title="${told(report, kind)}">${symbols[kind]} ${countOf(report, kind)}</span>`;
    const title = deviations.length > 0 ? markup `<a href="#${name}">${name}</a>` : name;
    return markup `<li><span>${title}<span class="soft">${version}, ${profile.format}</span></span>${shown.map(count)}</li>\n`;
}
/** Every clause against every framework; a deviation leads to what explains it. */
function matrixOf(found) {
    const cell = ({ report, deviations }, id) => {
        const verdict = report.verdicts.find(({ clause }) => clause === id);
        if (verdict === undefined)
            return markup `<td></td>`;
        const deviation = deviations.find((one) => one.verdict === verdict);
        const symbol = markup `<span aria-label="${told(report, verdict.kind)}">${symbols[verdict.kind]}</span>`;
        return deviation === undefined
            ? markup `<td class="${verdict.kind}" title="${told(report, verdict.kind)}">${symbol}</td>`
            : markup `<td class="fail" title="${report.subject.name}: ${deviation.reasons[0].says}"><a href="#${idOf(deviation)}">${symbol}</a></td>`;
    };
    const row = ({ id, says }) => markup `<tr><th scope="row" title="${says}"><code>${breakable(id)}</code></th>${found.map((one) => cell(one, id))}</tr>\n`;
    const chapter = ({ title, clauses }) => markup `<tbody>\n<tr class="chapter"><th scope="rowgroup">${title}</th><td colspan="${found.length}"></td></tr>\n${clauses.map(row)}</tbody>\n`;
    const head = ({ report: { subject } }) => markup `<th scope="col" title="${subject.name} ${subject.version}, ${subject.profile.format}"><span>${subject.name}</span></th>`;
    return markup `<div class="scroll" tabindex="0" role="region" aria-label="Clause by clause">
<table class="matrix">
<thead><tr><th scope="col">clause</th>${found.map(head)}</tr></thead>
${chapters.map(chapter)}</table>
</div>
`;
}
/** Deviations that the same findings explain, in their order. */
function byFinding(deviations) {
    const groups = new Map();
    for (const deviation of deviations) {
        const key = deviation.reasons.map(({ page }) => page).join();
        groups.set(key, [...(groups.get(key) ?? []), deviation]);
    }
    return [...groups.values()];
}
/** A page of: the frameworks, the matrix, and the findings with the smallest case of each clause. */
export function htmlMatrix(reports, deviations, { smallest, whereOf, kindOf, titleOf, countOf }) {
    const found = reports.map((report) => ({ report, deviations: deviations.filter((one) => one.report === report) }));
    const reason = ({ kind, says, documents, page }) => markup `<h4>${prose(titleOf(page))}</h4>\n<p>${prose(says)}</p>\n<p class="soft">This is ${kindOf(kind)}. Its documentation: ${prose(documents)} See <code>findings/${page}</code>.</p>\n`;
    const clause = (deviation) => markup `<details id="${idOf(deviation)}"><summary><code>${deviation.verdict.clause}</code></summary>\n<p>${whereOf(deviation.verdict)}</p>\n<pre>${smallest(deviation.verdict)}</pre></details>\n`;
    const card = (group) => markup `<article class="fail">
${group[0].reasons.map(reason)}${group.map(clause)}</article>
`;
    const section = ({ report: { subject }, deviations: its }) => its.length > 0 &&
        markup `<section id="${subject.name}">\n<h3>${subject.name} ${subject.version}</h3>\n${byFinding(its).map(card)}</section>\n`;
    return shell('What real frameworks do', markup `<header>
<h1>What real frameworks do</h1>
<p class="soft">Every framework is judged through its public interface; nothing is declared in advance.</p>
<ul class="legend">${shown.map((kind) => markup `<li class="${kind}"><b>${symbols[kind]}</b> ${words[kind]}</li>`)}</ul>
</header>
<main>
<h2>Frameworks</h2>
<ul class="frameworks">
${found.map((one) => frameworkOf(one, countOf))}</ul>
<h2>Clause by clause</h2>
${matrixOf(found)}<h2>Deviations</h2>
${found.map(section)}</main>`, looksOf(reports.length));
}
