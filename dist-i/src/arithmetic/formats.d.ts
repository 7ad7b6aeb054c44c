/**
 * A binary floating-point format: the precision in bits (hidden one included), and the exponents of its largest and
 * smallest normal numbers.
 */
interface BinaryFormat {
    readonly precision: number;
    readonly maxExponent: number;
    readonly minExponent: number;
}
export type NumberFormat = 'float64' | 'float32' | 'bfloat16' | 'float16';
/** The formats that a subject may compute in: IEEE 754 binary64, binary32 and binary16, and bfloat16. */
export declare const formats: Readonly<Record<NumberFormat, BinaryFormat>>;
/**
 * A float64 rounded to the format: to nearest, ties to even, with gradual underflow, and to infinity beyond the largest
 * number.
 */
export declare const rounding: (format: NumberFormat) => Round;
type Round = (value: number) => number;
export {};
