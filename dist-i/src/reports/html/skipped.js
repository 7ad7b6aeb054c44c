import { markup } from '../markup.js';
import { skippedCount, skippedKind, skippedNote, skippedText } from '../skipped.js';
import { clauseLinks } from './anchor.js';
/** Every reason once, with the clauses that it is of in a fold. */
export const skippedSection = (skips) => markup `<p>${skippedNote}</p>
${[...new Set(skips.map(skippedKind))].map((kind) => markup `<h3>${kind}</h3>
<ul class="reasons">${skips.filter((skip) => skippedKind(skip) === kind).map(reasonOf)}</ul>
`)}`;
const reasonOf = (skip) => markup `<li>${skippedText(skip)}
<details><summary class="soft">${skippedCount(skip)}</summary>
<div>${[
    { head: 'Skipped', ids: skip.whole },
    { head: 'Skipped in part', ids: skip.partly },
].map(({ head, ids }) => ids.length > 0 && markup `<p>${head}: ${clauseLinks(ids)}</p>`)}</div>
</details></li>
`;
