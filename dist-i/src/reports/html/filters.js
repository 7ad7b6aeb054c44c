import { kinds, symbols } from '../kinds.js';
import { markup } from '../markup.js';
const kindsIn = ({ report: { verdicts } }) => kinds.filter((kind) => verdicts.some((verdict) => verdict.kind === kind));
/** Which verdicts are shown: one of a row of buttons, where there are several kinds. */
export function filtersOf(run) {
    const found = kindsIn(run);
    const button = (id, text) => markup `<label><input type="radio" name="only" id="only-${id}"${id === 'all' && { markup: ' checked="checked"' }}/> ${text}</label>\n`;
    return found.length < 2
        ? markup ``
        : markup `<fieldset class="filters"><legend>Show</legend>
${button('all', 'all verdicts')}${found.map((kind) => button(kind, markup `<span class="${kind}"><span class="verdict">${symbols[kind]}</span> ${kind}</span>`))}</fieldset>
`;
}
/**
 * What the buttons do. The page holds no script, and so its looks do it: under a button that is chosen, what has no
 * verdict of its kind is not shown.
 */
export const filterLooks = `
.filters { border: 1px solid var(--edge); border-radius: 8px; padding: .3rem .9rem .5rem; margin: 1.4rem 0 0 } .filters label { margin-right: 1.2rem; white-space: nowrap; display: inline-block } .filters legend { color: var(--soft); font-size: .9rem; padding: 0 .3rem }
${kinds.map((kind) => `body:has(#only-${kind}:checked) :is(section:not(:has(article.${kind}, summary.${kind})), article:not(.${kind}), details.clause:not(:has(> summary.${kind})), details.skips:not(:has(summary.${kind})))`).join(',\n')} { display: none }
@media print { .filters { display: none } }
`;
