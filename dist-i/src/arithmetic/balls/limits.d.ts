import { formats } from '../formats.ts';
import type { Profile } from '../profile.ts';
/** What a profile says, as numbers. */
export interface Limits {
    /** The largest finite number, and the smallest normal one. */
    readonly largest: number;
    readonly normal: number;
    /**
     * The relative error, beyond the rounding to the format, of an operation on numbers that are not exact: its own
     * rounding in float64 here, that of middle + radius before they are rounded to the format, and a rounding of the
     * subject to an excess format.
     */
    readonly slack: number;
}
export declare const unitOf: (format: keyof typeof formats) => number;
export declare function limitsOf({ format, excess }: Profile): Limits;
