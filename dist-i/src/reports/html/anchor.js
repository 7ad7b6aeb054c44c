import { markup } from '../markup.js';
/** The link to what is said of a clause, seen when it is pointed at. */
export const anchorTo = (id) => markup `<a class="anchor" href="#${id}" aria-label="Link to ${id}">#</a>`;
/** The same in the fold of a clause: its summary is a button, and holds no link. */
export const linkTo = (id) => markup `<p class="soft anchored"><a href="#${id}">Link to ${id}</a></p>`;
/** Clauses by their ids, each a link to what is said of it. */
export const clauseLinks = (ids) => markup `${ids.map((id, i) => markup `${i > 0 && ', '}<a href="#${id}"><code>${id}</code></a>`)}`;
