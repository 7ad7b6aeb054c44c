import { formats } from '../formats.js';
export const unitOf = (format) => 2 ** -formats[format].precision;
export function limitsOf({ format, excess }) {
    const { precision, maxExponent, minExponent } = formats[format];
    return {
        largest: (2 - 2 ** (1 - precision)) * 2 ** maxExponent,
        normal: 2 ** minExponent,
        // Float64 is its own excess format, and rounds middle + radius as the subject would.
        slack: format === 'float64' ? unitOf('float64') : unitOf(excess) + 2 * unitOf('float64'),
    };
}
