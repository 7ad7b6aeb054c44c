import type { Clause } from '../../../spec/language/index.ts';
import type { Deviation } from '../../judge/deviation.ts';
import type { Cause, Counterexample, Origin, Verdict } from '../../judge/verdict.ts';
import { linked, voidText } from '../deviations.ts';
import { causeTexts, whereText } from '../failure.ts';
import type { Failed, FailureGroup, Found } from '../groups.ts';
import { symbols } from '../kinds.ts';
import { markup, type Markup } from '../markup.ts';
import { failingText, judgedOf } from '../points.ts';
import { plural } from '../plural.ts';
import { questionParts } from '../questions.ts';
import { replayCommand } from '../replay.ts';
import { plainStyle, type Run } from '../run.ts';
import { detailLines } from '../terminal.ts';
import { placeText } from '../values.ts';
import { anchorTo, linkTo } from './anchor.ts';
import { formulaOf } from './formula.ts';
import { plotOf } from './plot.ts';
import { prose } from './prose.ts';

const headOf = ({ kind }: Verdict, title: Markup): Markup =>
  markup`<div class="head"><span class="verdict">${symbols[kind]} ${kind}</span><h3>${title}</h3></div>`;
const idOf = ({ id }: Clause): Markup => markup`<code>${id}</code> ${anchorTo(id)}`;

/** All that there is to say of a verdict that somebody should look at, and that is not a failure. */
export const card = (run: Run, { clause, verdict }: Found): Markup =>
  markup`<article class="${verdict.kind}" id="${clause.id}">
${headOf(verdict, idOf(clause))}
<p>${prose(clause.says)}</p>
${formulaOf(clause.formula)}
${findingOf(run, clause, verdict)}
</article>
`;

/** Failures that share a cause: the one with the simplest counterexample, and the others in folds. */
export function failureCard(run: Run, { cause, shown, others }: FailureGroup): Markup {
  const { clause, verdict } = shown;
  if (others.length === 0)
    return markup`<article class="fail" id="${clause.id}">
${headOf(verdict, idOf(clause))}
${failureOf(shown)}
${causeOf(cause, shown)}${replayOf(run, clause, verdict.counterexample.origin)}
</article>
`;
  const count = others.length + 1;
  const title = cause.faults.length === 0 ? `${count} clauses, not explained` : `${count} clauses, one likely cause`;
  return markup`<article class="fail">
${headOf(verdict, markup`${title}`)}
${causeOf(cause, shown)}
<div class="shown" id="${clause.id}">
<h4>${idOf(clause)}</h4>
${failureOf(shown)}
${replayOf(run, clause, verdict.counterexample.origin)}
</div>
<h4>${cause.faults.length === 0 ? `${plural(others.length, 'more clause')} of the same kind, not explained either` : `The same cause fails ${plural(others.length, 'more clause')}`}</h4>
${others.map((one) => folded(run, one))}</article>
`;
}

const folded = (run: Run, failed: Failed): Markup => {
  const { clause, verdict } = failed;
  return markup`<details class="clause" id="${clause.id}">
<summary class="fail"><span class="verdict" title="fail">${symbols.fail}</span><span><code>${clause.id}</code><span class="says">${prose(clause.says)}</span></span><span class="soft">${plural(verdict.cases, 'case')}</span></summary>
<div>
${failureOf(failed, false)}
${replayOf(run, clause, verdict.counterexample.origin)}
${linkTo(clause.id)}
</div>
</details>
`;
};

/** What a clause says, where it fails, and the case. */
const failureOf = ({ clause, verdict }: Failed, says = true): Markup =>
  markup`${says && markup`<p>${prose(clause.says)}</p>\n`}${formulaOf(clause.formula)}
${verdict.declared !== undefined && markup`<p><b>${voidText(verdict.declared)}</b></p>\n`}<p>${whereText(verdict, clause)}</p>
${caseOf(verdict.counterexample, clause)}`;

function causeOf({ faults, nearest }: Cause, { clause }: Failed): Markup {
  const formula = clause.rejects.find(({ id }) => id === faults[0]?.id)?.formula;
  const [text, ...more] = causeTexts({ faults, nearest }, (id) => `\`${id}\``);
  return markup`<p>${prose(text!)}</p>\n${formula !== undefined && formulaOf(formula)}${more.map((one) => markup`<p>${one}</p>\n`)}`;
}

function findingOf(run: Run, clause: Clause, verdict: Verdict): Markup {
  switch (verdict.kind) {
    case 'deviates':
      return markup`<p><b>Declared:</b> ${linkedMarkup(verdict)}</p>
<p>${whereText(verdict, clause)}</p>
${caseOf(verdict.counterexample, clause)}
${replayOf(run, clause, verdict.counterexample.origin)}`;
    case 'error':
      return markup`<pre>${verdict.message.trimEnd()}</pre>
<p>This happened ${failingText(verdict.failing, judgedOf(clause, verdict))}. The question was:</p>
${partsOf(verdict)}
${replayOf(run, clause, verdict.origin)}`;
    default:
      return markup`${detailLines(verdict, clause, plainStyle(run)).map((line) => markup`<p>${line}</p>\n`)}`;
  }
}

const linkedMarkup = ({ reason, link }: Deviation): Markup =>
  link !== undefined && /^https?:\/\//.test(link)
    ? markup`${reason} (<a href="${link}" rel="noreferrer">${link}</a>)`
    : markup`${linked(reason, link)}`;

const caseOf = (counterexample: Counterexample, clause: Clause): Markup => {
  const { violation, origin } = counterexample;
  return markup`<h4>${origin.from === 'example' ? `Worked example ${origin.example}` : 'Smallest failing case'}</h4>
${partsOf(counterexample)}
<h4>${violation.about === '' ? 'The law does not hold' : violation.about}${placeText(violation)}</h4>
${plotOf(violation, clause)}`;
};

const partsOf = ({ questions }: Pick<Counterexample, 'questions'>): Markup =>
  markup`<dl>${questionParts(questions).map(([at, text]) => markup`<dt>${at}</dt><dd>${text}</dd>`)}</dl>`;

const replayOf = (run: Run, { id }: Clause, origin: Origin): Markup =>
  markup`<h4>Replay</h4>
<pre class="replay">${replayCommand(run.subject, id, origin, run.options, run.command)}</pre>${run.token && markup`<pre class="replay">${run.token(id, origin)}</pre>`}`;
