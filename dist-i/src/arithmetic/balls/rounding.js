import { rounding } from '../formats.js';
import { farthest } from './choose.js';
import { limitsOf } from './limits.js';
import { registers } from './registers.js';
const { middle, radius } = registers.result;
/** A ball that reaches a subnormal number reaches zero. */
function flushing(normal) {
    return (n) => {
        for (let i = 0; i < n; i++) {
            const size = Math.abs(middle[i]);
            if (size - radius[i] < normal && size > radius[i])
                radius[i] = size;
        }
        return false;
    };
}
/**
 * As rounding is monotone, what lies between m − r and m + r is rounded to something between RN(m − r) and RN(m + r).
 */
function toNearest(round) {
    return (n) => {
        let beyond = false;
        for (let i = 0; i < n; i++) {
            const m = middle[i];
            const r = radius[i];
            const wide = farthest(r, m - round(m - r), round(m + r) - m);
            radius[i] = wide;
            beyond ||= !(wide < Infinity);
        }
        return beyond;
    };
}
/** The same for float32 and float64, where it is one instruction. */
const toFloat32 = (n) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
        const m = middle[i];
        const r = radius[i];
        sum += radius[i] = farthest(r, m - Math.fround(m - r), Math.fround(m + r) - m);
    }
    return !(sum < Infinity);
};
const toFloat64 = (n) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
        const m = middle[i];
        const r = radius[i];
        sum += radius[i] = farthest(r, m - (m - r), m + r - m);
    }
    return !(sum < Infinity);
};
/** What is within the largest number of the format. */
function withinRange(largest) {
    return (n) => {
        let beyond = false;
        for (let i = 0; i < n; i++)
            beyond ||= !(Math.abs(middle[i]) + radius[i] <= largest);
        return beyond;
    };
}
/**
 * How balls grow when a result is `rounded` to the format; and when it is `kept`, because its error is in its radius
 * already.
 */
export function wideningsOf(profile) {
    const { format, flush } = profile;
    const { largest, normal } = limitsOf(profile);
    const nearest = format === 'float32' ? toFloat32 : format === 'float64' ? toFloat64 : toNearest(rounding(format));
    const range = withinRange(largest);
    const isFinite = (_, r) => r < Infinity;
    const isInRange = (m, r) => Math.abs(m) + r <= largest;
    if (!flush)
        return {
            rounded: { run: nearest, most: -Infinity, isWithin: isFinite },
            kept: { run: range, most: largest, isWithin: isInRange },
        };
    const flushed = flushing(normal);
    return {
        rounded: { run: (n) => flushed(n) || nearest(n), most: -Infinity, isWithin: isFinite },
        kept: { run: (n) => flushed(n) || range(n), most: -Infinity, isWithin: isInRange },
    };
}
