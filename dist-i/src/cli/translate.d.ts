import type { Colors } from '../reports/terminal.ts';
import { type TranslateFlags } from './translate-options.ts';
/**
 * What was asked for, as data and as text: a translation, another batch size, another framework, in this order; and whether
 * there is an equivalent. @throws Failure for wrong usage
 */
export declare function translated(flags: TranslateFlags, paint: Colors): {
    readonly results: Readonly<Record<string, unknown>>;
    readonly text: string;
    readonly isFound: boolean;
};
