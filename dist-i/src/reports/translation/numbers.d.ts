import type { Part } from '../../translate/translation.ts';
import type { Named } from '../../translate/frameworks/index.ts';
import type { Colors } from '../terminal.ts';
export interface Digits {
    /** As many digits as read back as the same float64: where two runs agree bit for bit. */
    readonly exactly?: boolean;
    /** How many digits count otherwise; 12 hide what arithmetic left behind. */
    readonly digits?: number;
}
/** A number as people write it: 2.56e-6 and 0.004, not 0.00000256 and 0.0040000000000000036. */
export declare function numberFor(value: number, { exactly, digits }?: Digits): string;
/** A number of a set-up; a rate that was not given is λ, and what became of it. */
export declare function partText(part: Part['name'], value: number, { isSymbolic }: Named, digits?: Digits): string;
/** Lines of a name, what it was, what it is, and why: an arrow for what is exact, a wave for what is not. */
export declare function columns(rows: readonly (readonly [string, string, string, string])[], { bold, dim }: Colors, arrow: '→' | '~>'): string[];
