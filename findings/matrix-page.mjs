// The matrix as one page of HTML that needs nothing else: npm run matrix -- --html FILE.
import { chapters } from '../dist/spec/index.js';
import { shell } from '../dist/src/reports/html/shell.js';
import { symbols } from '../dist/src/reports/kinds.js';
import { markup } from '../dist/src/reports/markup.js';

const words = { pass: 'passes', fail: 'deviates', inconclusive: 'inconclusive', unsupported: 'has nothing of what the clause asks, which is no pass' };

/** What the table adds to the looks of a report: the frameworks stay in sight above, and the clauses to the left. */
const own = `
header, main { max-width: none } .matrix { border-collapse: separate; border-spacing: 0; font-size: .84rem }
.matrix td { text-align: center; min-width: 2rem; padding: .12rem .2rem; border-bottom: 1px solid var(--edge); color: var(--kind); font-weight: 600 }
.matrix td.fail { background: color-mix(in srgb, var(--kind) 14%, var(--card)) } .matrix td a { color: inherit; display: block }
.matrix th { background: var(--page); text-align: left; font-weight: 400; padding: .12rem .6rem .12rem 0; border-bottom: 1px solid var(--edge); white-space: nowrap }
.matrix thead th { position: sticky; top: 0; z-index: 1; vertical-align: bottom } .matrix tbody th { position: sticky; left: 0 } .matrix thead th:first-child { left: 0; z-index: 2 }
.matrix thead span { writing-mode: vertical-rl; transform: rotate(180deg); padding: .3rem 0; margin: 0 auto; display: block }
.matrix .chapter th { font-weight: 700; padding-top: 1.1rem } .matrix tbody tr:hover > * { background: var(--band) }
article { max-width: 60rem } article:target { outline: 2px solid var(--kind) }
@page { size: landscape; margin: 10mm }
@media print { .matrix { font-size: 8px } .matrix code { font-size: 8px } .matrix td { min-width: 0; padding: 0 1px } .matrix th { position: static !important; padding-block: 0 }
  .matrix tr, article { break-inside: avoid } details > * { display: block } }
`;

const idOf = ({ report, verdict }) => `${report.subject.name}/${verdict.clause}`;

/** `smallest` and `kindOf` tell the case that was found, and of what kind its reason is. */
export function htmlMatrix(reports, deviations, { smallest, kindOf }) {
  const told = (report, kind) => `${report.subject.name} ${words[kind] ?? 'deviates'}`;
  const cell = (report, id) => {
    const verdict = report.verdicts.find(({ clause }) => clause === id);
    if (verdict === undefined) return markup`<td></td>`;
    const deviation = deviations.find((one) => one.report === report && one.verdict === verdict);
    const symbol = markup`<span aria-label="${told(report, verdict.kind)}">${symbols[verdict.kind]}</span>`;
    return deviation === undefined
      ? markup`<td class="${verdict.kind}" title="${told(report, verdict.kind)}">${symbol}</td>`
      : markup`<td class="fail" title="${report.subject.name}: ${deviation.reasons[0].says}"><a href="#${idOf(deviation)}">${symbol}</a></td>`;
  };
  const row = ({ id, says }) => markup`<tr><th scope="row" title="${says}"><code>${id}</code></th>${reports.map((report) => cell(report, id))}</tr>\n`;
  const chapter = ({ title, clauses }) => markup`<tbody>\n<tr class="chapter"><th colspan="${reports.length + 1}" scope="rowgroup">${title}</th></tr>\n${clauses.map(row)}</tbody>\n`;
  const head = ({ subject: { name, version, profile } }) => markup`<th scope="col" title="${name} ${version}, ${profile.format}"><span>${name}</span></th>`;
  const card = (deviation) => markup`<article class="fail" id="${idOf(deviation)}">
<div class="head"><span class="verdict">${symbols.fail} ${deviation.report.subject.name} ${deviation.report.subject.version}</span><h3><code>${deviation.verdict.clause}</code></h3></div>
${deviation.reasons.map(({ kind, says, documents, page }) => markup`<p>${says} This is ${kindOf(kind)}. ${documents} <span class="soft">(findings/${page})</span></p>\n`)}<details><summary>At ${deviation.verdict.failing.length} of the clause's points and examples. The smallest case found</summary><pre>${smallest(deviation.verdict)}</pre></details>
</article>
`;
  return shell('What real frameworks do', markup`<header>
<h1>What real frameworks do</h1>
<p class="soft">Every framework is judged through its public interface; nothing is declared in advance.</p>
<ul class="legend">${Object.entries(words).map(([kind, says]) => markup`<li class="${kind}"><b>${symbols[kind]}</b> ${says}</li>`)}</ul>
</header>
<main>
<table class="matrix">
<thead><tr><th scope="col">clause</th>${reports.map(head)}</tr></thead>
${chapters.map(chapter)}</table>
<h2>Deviations</h2>
${deviations.map(card)}</main>`, own);
}
