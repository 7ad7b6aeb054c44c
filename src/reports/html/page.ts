import type { Clause } from '../../../spec/language/index.ts';
import type { Deviation } from '../../judge/deviation.ts';
import type { Counterexample, Verdict } from '../../judge/verdict.ts';
import { linked, voidText } from '../deviations.ts';
import { countsOf, faulty, symbols } from '../kinds.ts';
import { markup, type Markup } from '../markup.ts';
import { failingText, plural } from '../points.ts';
import { questionParts } from '../questions.ts';
import { replayCommand } from '../replay.ts';
import { clauseCount, evidenceText, factsOf, headline, isComplete, judgedIn, judgementIn, plainStyle, reachedIn, type Judged, type Run } from '../run.ts';
import { demands, detailLines } from '../terminal.ts';
import { placeText } from '../values.ts';
import { formulaOf } from './formula.ts';
import { plotOf } from './plot.ts';
import { shell } from './shell.ts';

/** A report as one page. */
export function htmlReport(run: Run): string {
  const reached = reachedIn(run);
  const cards = (title: string, of: typeof reached): Markup | string => (of.length === 0 ? '' : markup`<h2>${title}</h2>\n${of.map((one) => card(run, one.clause, one.verdict))}`);
  return shell(headline(run), markup`${top(run)}
<main>
${cards('What is wrong', reached.filter(({ verdict }) => faulty(verdict)))}
${cards('Declared deviations', reached.filter(({ verdict }) => verdict.kind === 'deviates'))}
${run.chapters.map((chapter) => markup`<h2>${chapter.title}</h2>\n${judgedIn(run, chapter).map(entry)}`)}
${notTaken(run.report.verdicts)}
</main>
<footer><dl>${factsOf(run).map(([what, value]) => markup`<dt>${what}</dt><dd>${value}</dd>`)}</dl></footer>`);
}

function top(run: Run): Markup {
  const { verdicts, equistep } = run.report;
  const counts = [...countsOf(verdicts), { kind: 'unreached', count: clauseCount(run) - verdicts.length }].filter(({ count }) => count > 0);
  const colour = { conforms: 'pass', 'does-not-conform': 'fail', 'not-judged': 'unsupported', interrupted: 'unsupported' }[judgementIn(run)];
  return markup`<header>
<h1 class="${colour}"><span class="verdict">${isComplete(run) && run.report.conforms ? '✓' : '✗'}</span> ${headline(run)}</h1>
<p class="soft">${plural(clauseCount(run), 'clause')} of the Equistep specification ${equistep}. Only a pass is a pass.</p>
<div class="bar" aria-hidden="true">${counts.map(({ kind, count }) => markup`<i class="${kind}" style="flex:${count}"></i>`)}</div>
<ul class="legend">${counts.map(({ kind, count }) => markup`<li class="${kind}"><b>${count}</b> ${kind === 'unreached' ? 'not reached' : kind}</li>`)}</ul>
</header>`;
}

/** All that there is to say of a verdict that somebody should look at. */
function card(run: Run, clause: Clause, verdict: Verdict): Markup {
  const counterexample = verdict.kind === 'fail' || verdict.kind === 'deviates' ? verdict.counterexample : undefined;
  const where = failingText(verdict.failing, clause.given.fixed);
  return markup`<article class="${verdict.kind}" id="${clause.id}">
<div class="head"><span class="verdict">${symbols[verdict.kind]} ${verdict.kind}</span><h3><code>${clause.id}</code></h3></div>
<p>${clause.says}</p>
${formulaOf(clause.formula)}
${
  counterexample === undefined
    ? markup`<pre>${detailLines(verdict, clause, plainStyle(run)).join('\n')}</pre>`
    : markup`${verdict.kind === 'deviates' && markup`<p><b>Declared:</b> ${linkedMarkup(verdict)}</p>\n`}${verdict.kind === 'fail' && verdict.declared !== undefined && markup`<p><b>${voidText(verdict.declared)}</b></p>\n`}<p>It fails ${where}.</p>
${counterexampleOf(run, clause, counterexample)}`
}
</article>
`;
}

const linkedMarkup = ({ reason, link }: Deviation): Markup =>
  link !== undefined && /^https?:\/\//.test(link) ? markup`${reason} (<a href="${link}" rel="noreferrer">${link}</a>)` : markup`${linked(reason, link)}`;

function counterexampleOf(run: Run, clause: Clause, { questions, violation, likely, origin }: Counterexample): Markup {
  const suspects = likely.slice(0, 3).map(({ id, of, does }) => {
    const formula = clause.rejects.find((fault) => fault.id === id)?.formula;
    return markup`<p>The fault <b>${of}</b>, <code>${id}</code>, answers just so: it ${does}.</p>\n${formula !== undefined && formulaOf(formula)}`;
  });
  return markup`<h4>${origin.from === 'example' ? `Worked example ${origin.example}` : 'The smallest case found'}</h4>
<dl>${questionParts(questions).map(([at, text]) => markup`<dt>${at}</dt><dd>${text}</dd>`)}</dl>
<h4>${violation.about === '' ? 'The law' : violation.about}${placeText(violation)}: ${demands[violation.relation]}</h4>
${plotOf(violation)}
${suspects.length > 0 && markup`<h4>Likely fault</h4>\n${suspects}${likely.length > suspects.length && markup`<p>${plural(likely.length - suspects.length, 'other fault')} would, too.</p>\n`}`}<h4>Replay</h4>
<pre class="replay">${replayCommand(run.subject, clause.id, origin, run.options)}</pre>${run.token && markup`<pre class="replay">${run.token(clause.id, origin)}</pre>`}`;
}

/** A clause among all the others. */
function entry({ clause, verdict }: Judged): Markup {
  const kind = verdict?.kind ?? 'unreached';
  const carded = verdict !== undefined && (faulty(verdict) || verdict.kind === 'deviates');
  const evidence = verdict === undefined ? 'not reached' : verdict.kind === 'unsupported' ? 'unsupported' : evidenceText(verdict);
  return markup`<details>
<summary class="${kind}"><span class="verdict" title="${kind}">${verdict === undefined ? '·' : symbols[verdict.kind]}</span><span><code>${clause.id}</code><span class="says">${clause.says}</span></span><span class="soft">${evidence}</span></summary>
<div>
${formulaOf(clause.formula)}
${verdict?.kind === 'unsupported' && markup`<p>Not judged, and no pass: ${verdict.reason}</p>`}${carded && markup`<p><a href="#${clause.id}">What was found</a></p>`}
<p class="soft">Rejects a subject that ${clause.rejects.map(({ does }) => does).join('; ')}.</p>
<p class="soft">${clause.source}</p>
</div>
</details>
`;
}

function notTaken(verdicts: readonly Verdict[]): Markup | string {
  const reasons = [...new Set(verdicts.flatMap(({ unsupported }) => unsupported.map(({ reason }) => reason)))];
  if (reasons.length === 0) return '';
  return markup`<h2>Not taken</h2>\n<p>What is not taken is not judged, and is no pass:</p>\n<ul>${reasons.map((reason) => markup`<li>${reason}</li>`)}</ul>`;
}
