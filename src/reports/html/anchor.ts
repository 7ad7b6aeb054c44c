import { markup, type Markup } from '../markup.ts';

/** The link to what is said of a clause, seen when it is pointed at. */
export const anchorTo = (id: string): Markup =>
  markup`<a class="anchor" href="#${id}" aria-label="Link to ${id}">#</a>`;

/** Clauses by their ids, each a link to what is said of it. */
export const clauseLinks = (ids: readonly string[]): Markup =>
  markup`${ids.map((id, i) => markup`${i > 0 && ', '}<a href="#${id}"><code>${id}</code></a>`)}`;
