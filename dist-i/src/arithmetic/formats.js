/** The formats that a subject may compute in: IEEE 754 binary64, binary32 and binary16, and bfloat16. */
export const formats = {
    float64: { precision: 53, maxExponent: 1023, minExponent: -1022 },
    float32: { precision: 24, maxExponent: 127, minExponent: -126 },
    bfloat16: { precision: 8, maxExponent: 127, minExponent: -126 },
    float16: { precision: 11, maxExponent: 15, minExponent: -14 },
};
/**
 * A float64 rounded to the format: to nearest, ties to even, with gradual underflow, and to infinity beyond the largest
 * number.
 */
export const rounding = (format) => roundings[format];
function roundingTo(format) {
    const { precision, maxExponent, minExponent } = formats[format];
    const largest = (2 - 2 ** (1 - precision)) * 2 ** maxExponent;
    // Adding and taking away 1.5·2⁵² units in the last place leaves a whole number of them, ties to even.
    const shifts = Float64Array.from({ length: 2047 }, (_, biased) => 1.5 * 2 ** (Math.max(biased - 1023, minExponent) - precision + 53));
    return (value) => {
        if (!(Math.abs(value) < 2 * largest))
            return value * Infinity;
        if (value === 0)
            return value;
        number[0] = value;
        const shift = shifts[(words[upper] >>> 20) & 0x7ff];
        const rounded = value + shift - shift;
        return Math.abs(rounded) > largest ? value * Infinity : rounded;
    };
}
/** By the format: those that have tables are made once. */
const roundings = {
    float64: (value) => value,
    float32: Math.fround,
    bfloat16: roundingTo('bfloat16'),
    float16: roundingTo('float16'),
};
const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
/** Which word of a float64 holds its sign and exponent: the second where the first is the lower. */
const upper = new Uint8Array(Uint32Array.of(1).buffer)[0];
