/** A binary floating-point format: the precision in bits (hidden one included), and the exponents of its largest and smallest normal numbers. */
interface BinaryFormat {
  readonly precision: number;
  readonly maxExponent: number;
  readonly minExponent: number;
}

export type NumberFormat = 'float64' | 'float32' | 'bfloat16' | 'float16';
/** The formats that a subject may compute in: IEEE 754 binary64, binary32 and binary16, and bfloat16. */
export const formats: Readonly<Record<NumberFormat, BinaryFormat>> = {
  float64: { precision: 53, maxExponent: 1023, minExponent: -1022 },
  float32: { precision: 24, maxExponent: 127, minExponent: -126 },
  bfloat16: { precision: 8, maxExponent: 127, minExponent: -126 },
  float16: { precision: 11, maxExponent: 15, minExponent: -14 },
};

/** A float64 rounded to the format: to nearest, ties to even, with gradual underflow, and to infinity beyond the largest number. */
export function rounding(format: NumberFormat): (value: number) => number {
  if (format === 'float64') return (value) => value;
  if (format === 'float32') return Math.fround;
  const { precision, maxExponent, minExponent } = formats[format];
  const largest = (2 - 2 ** (1 - precision)) * 2 ** maxExponent;
  return (value) => {
    if (!Number.isFinite(value) || value === 0) return value;
    const exponent = Math.max(exponentOf(value), minExponent);
    const unit = 2 ** (exponent - precision + 1);
    // Adding and taking away 1.5·2⁵² leaves the nearest integer, ties to even.
    const rounded = (value / unit + 1.5 * 2 ** 52 - 1.5 * 2 ** 52) * unit;
    return Math.abs(rounded) > largest ? Math.sign(value) * Infinity : rounded;
  };
}

const view = new DataView(new ArrayBuffer(8));
/** floor(log₂ |value|) of a normal float64. */
function exponentOf(value: number): number {
  view.setFloat64(0, value);
  return ((view.getUint16(0) >> 4) & 0x7ff) - 1023;
}
