import { type Markup } from '../markup.ts';
/** The link to what is said of a clause, seen when it is pointed at. */
export declare const anchorTo: (id: string) => Markup;
/** The same in the fold of a clause: its summary is a button, and holds no link. */
export declare const linkTo: (id: string) => Markup;
/** Clauses by their ids, each a link to what is said of it. */
export declare const clauseLinks: (ids: readonly string[]) => Markup;
