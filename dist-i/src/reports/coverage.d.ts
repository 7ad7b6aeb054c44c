import type { Covered } from '../coverage/table.ts';
import type { Shares } from '../judge/shares.ts';
import type { Colors } from './style.ts';
/** Every option of every kind of question, with the clauses that hold it against its definition, or the reason why none does. */
export declare function coverageText(table: readonly Covered[], { bold, dim, green, red, yellow }: Colors): string;
/** How many options were asked together, of those that there are: "every pair (2365)", "53 % of the triples (… of …)". */
export declare const sharesText: (clause: string, { pairs, triples }: Shares) => string;
