import type { Clause } from '../../spec/language/index.ts';
import type { Replay } from '../judge/judge.ts';
export { near } from '../near.ts';
/** The one of this name. */
export declare function named<V>(what: string, name: string, all: readonly V[], nameOf: (one: V) => string): V;
/** The same of a short list, all of which may be told. */
export declare function oneOf<V>(what: string, name: string, all: readonly V[], nameOf: (one: V) => string): V;
/**
 * The clauses that one of the globs matches, in reading order; each glob must match some. A star matches slashes, too.
 */
export declare function chosen(clauses: readonly Clause[], globs: readonly string[]): readonly Clause[];
/** The case to judge again, which the one clause that is chosen must have. */
export declare function replayOf(text: string | undefined, judged: readonly Clause[]): Replay | undefined;
