import { symbols } from '../kinds.js';
import { markup } from '../markup.js';
import { plural } from '../plural.js';
import { evidenceText } from '../run.js';
import { skippedIn, skippedKind, skippedText } from '../skipped.js';
import { linkTo } from './anchor.js';
import { formulaOf } from './formula.js';
import { prose } from './prose.js';
/** The clauses of a chapter: those that were judged, and those that were skipped in a fold of their own. */
export function chapterOf(judged) {
    const skipped = judged.filter(({ verdict }) => verdict?.kind === 'unsupported');
    const rest = judged.filter((one) => !skipped.includes(one));
    return markup `${rest.map(entry)}${skipped.length > 0 && markup `<details class="skips">\n<summary>${plural(skipped.length, 'clause')} skipped: not supported by the subject</summary>\n<div>\n${skipped.map(entry)}</div>\n</details>\n`}`;
}
/** A clause among all the others. Where it has a card of its own, that has the anchor, and this leads to it. */
function entry({ clause, verdict }) {
    const { id, says, formula, rejects, source } = clause;
    const kind = verdict?.kind ?? 'unreached';
    const carded = verdict !== undefined && verdict.kind !== 'pass' && verdict.kind !== 'unsupported';
    const evidence = verdict === undefined ? 'not reached' : verdict.kind === 'unsupported' ? 'skipped' : evidenceText(verdict);
    const reasons = verdict === undefined
        ? []
        : skippedIn([verdict]).map((one) => one.as === undefined ? skippedText(one) : `${skippedKind(one)}: ${skippedText(one)}`);
    return markup `<details class="clause"${!carded && markup ` id="${id}"`}>
<summary class="${kind}"><span class="verdict" title="${kind}">${verdict === undefined ? '·' : symbols[verdict.kind]}</span><span><code>${id}</code><span class="says">${prose(says)}</span></span><span class="soft">${evidence.split('; ').map((line, i) => markup `${i > 0 && markup `<br/>`}${line}`)}</span></summary>
<div>
${formulaOf(formula)}
${carded && markup `<p><a href="#${id}">See what was found</a></p>`}${reasons.length > 0 && markup `<p>Skipped${kind !== 'unsupported' && ' in part'}: ${reasons.join('; ')}.</p>`}
<p class="soft">${prose(source)}</p>
<p class="soft">Rejects a subject that</p>
<ul class="soft">${rejects.map(({ does }) => markup `<li>${prose(does)}</li>`)}</ul>
${!carded && linkTo(id)}
</div>
</details>
`;
}
