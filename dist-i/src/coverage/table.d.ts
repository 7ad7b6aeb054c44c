import type { Ask, Clause } from '../../spec/language/index.ts';
import { type Exception } from './exceptions.ts';
import type { Option } from './options.ts';
/** An option of a kind of question: the clauses that hold it against its definition, or why there is none. */
export interface Covered {
    readonly kind: Ask;
    readonly option: Option;
    readonly againstDefinition: readonly string[];
    readonly againstItself: readonly string[];
    /** Where no clause holds it against its definition; undefined where nobody has said why. */
    readonly reason?: string | undefined;
}
/** Every option that a subject may be asked, and what is asked of it by these clauses. */
export declare function coverageTable(clauses: readonly Clause[]): readonly Covered[];
/** Options that no clause holds against its definition, without a reason. */
export declare const withoutReason: (table: readonly Covered[]) => readonly Covered[];
/** Exceptions that nothing needs any more. */
export declare const needless: (table: readonly Covered[]) => readonly Exception[];
