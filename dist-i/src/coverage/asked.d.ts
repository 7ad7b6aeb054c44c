import type { Ask, Clause } from '../../spec/language/index.ts';
import { type Option } from './options.ts';
/** An option of a kind of question, and the clauses that ask for it. */
export interface Asked {
    readonly kind: Ask;
    readonly option: Option;
    /** Those that hold the answer against what the definitions answer. */
    readonly againstDefinition: readonly string[];
    /** Those that hold it against other answers of the same subject alone. */
    readonly againstItself: readonly string[];
}
/** Which options of every kind of question are asked by these clauses, and against what. */
export declare function askedBy(clauses: readonly Clause[]): readonly Asked[];
