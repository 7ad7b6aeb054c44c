import type { Fault } from '../../spec/language/index.ts';
import type { Parts } from '../../spec/faults/restricted.ts';
/** A fault, and the one part of a question in which it is. */
export interface Pair {
    readonly fault: Fault;
    readonly part: string;
    readonly has: (parts: Parts) => boolean;
}
/** The pairs that no drawn case of a clause finds, by name. */
export declare function alive(id: string, pairs: readonly Pair[]): string[];
