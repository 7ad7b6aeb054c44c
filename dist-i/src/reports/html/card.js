import { linked, voidText } from '../deviations.js';
import { causeTexts, whereText } from '../failure.js';
import { symbols } from '../kinds.js';
import { markup } from '../markup.js';
import { failingText, judgedOf } from '../points.js';
import { plural } from '../plural.js';
import { questionParts } from '../questions.js';
import { replayCommand } from '../replay.js';
import { plainStyle } from '../run.js';
import { detailLines } from '../terminal.js';
import { placeText } from '../values.js';
import { anchorTo, linkTo } from './anchor.js';
import { formulaOf } from './formula.js';
import { plotOf } from './plot.js';
import { prose } from './prose.js';
const headOf = ({ kind }, title) => markup `<div class="head"><span class="verdict">${symbols[kind]} ${kind}</span><h3>${title}</h3></div>`;
const idOf = ({ id }) => markup `<code>${id}</code> ${anchorTo(id)}`;
/** All that there is to say of a verdict that somebody should look at, and that is not a failure. */
export const card = (run, { clause, verdict }) => markup `<article class="${verdict.kind}" id="${clause.id}">
${headOf(verdict, idOf(clause))}
<p>${prose(clause.says)}</p>
${formulaOf(clause.formula)}
${findingOf(run, clause, verdict)}
</article>
`;
/** Failures that share a cause: the one with the simplest counterexample, and the others in folds. */
export function failureCard(run, { cause, shown, others }) {
    const { clause, verdict } = shown;
    if (others.length === 0)
        return markup `<article class="fail" id="${clause.id}">
${headOf(verdict, idOf(clause))}
${failureOf(shown)}
${causeOf(cause, shown)}${replayOf(run, clause, verdict.counterexample.origin)}
</article>
`;
    const count = others.length + 1;
    const title = cause.faults.length === 0 ? `${count} clauses, not explained` : `${count} clauses, one likely cause`;
    return markup `<article class="fail">
${headOf(verdict, markup `${title}`)}
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
const folded = (run, failed) => {
    const { clause, verdict } = failed;
    return markup `<details class="clause" id="${clause.id}">
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
const failureOf = ({ clause, verdict }, says = true) => markup `${says && markup `<p>${prose(clause.says)}</p>\n`}${formulaOf(clause.formula)}
${verdict.declared !== undefined && markup `<p><b>${voidText(verdict.declared)}</b></p>\n`}<p>${whereText(verdict, clause)}</p>
${caseOf(verdict.counterexample, clause)}`;
function causeOf({ faults, nearest }, { clause }) {
    const formula = clause.rejects.find(({ id }) => id === faults[0]?.id)?.formula;
    const [text, ...more] = causeTexts({ faults, nearest }, (id) => `\`${id}\``);
    return markup `<p>${prose(text)}</p>\n${formula !== undefined && formulaOf(formula)}${more.map((one) => markup `<p>${one}</p>\n`)}`;
}
function findingOf(run, clause, verdict) {
    switch (verdict.kind) {
        case 'deviates':
            return markup `<p><b>Declared:</b> ${linkedMarkup(verdict)}</p>
<p>${whereText(verdict, clause)}</p>
${caseOf(verdict.counterexample, clause)}
${replayOf(run, clause, verdict.counterexample.origin)}`;
        case 'error':
            return markup `<pre>${verdict.message.trimEnd()}</pre>
<p>This happened ${failingText(verdict.failing, judgedOf(clause, verdict))}. The question was:</p>
${partsOf(verdict)}
${replayOf(run, clause, verdict.origin)}`;
        default:
            return markup `${detailLines(verdict, clause, plainStyle(run)).map((line) => markup `<p>${line}</p>\n`)}`;
    }
}
const linkedMarkup = ({ reason, link }) => link !== undefined && /^https?:\/\//.test(link)
    ? markup `${reason} (<a href="${link}" rel="noreferrer">${link}</a>)`
    : markup `${linked(reason, link)}`;
const caseOf = (counterexample, clause) => {
    const { violation, origin } = counterexample;
    return markup `<h4>${origin.from === 'example' ? `Worked example ${origin.example}` : 'Smallest failing case'}</h4>
${partsOf(counterexample)}
<h4>${violation.about === '' ? 'The law does not hold' : violation.about}${placeText(violation)}</h4>
${plotOf(violation, clause)}`;
};
const partsOf = ({ questions }) => markup `<dl>${questionParts(questions).map(([at, text]) => markup `<dt>${at}</dt><dd>${text}</dd>`)}</dl>`;
const replayOf = (run, { id }, origin) => markup `<h4>Replay</h4>
<pre class="replay">${replayCommand(run.subject, id, origin, run.options, run.command)}</pre>${run.token && markup `<pre class="replay">${run.token(id, origin)}</pre>`}`;
