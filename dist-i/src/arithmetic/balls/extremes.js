import { enclose, high, low } from './classes.js';
import { up } from './tensor.js';
/**
 * The ball of the largest of n numbers, `step` apart from `start` on: about the largest middle, as far as any of them
 * reaches. Returns the index of the number that certainly is the largest, or −1.
 */
export function largestOf({ middle, radius }, start, step, n, limits, put) {
    let at = start;
    for (let k = 0, i = start; k < n; k++, i += step)
        if (!(middle[i] <= middle[at]))
            at = i;
    const m = middle[at];
    const own = radius[at];
    let reach = own;
    let nearest = Infinity;
    for (let k = 0, i = start; k < n; k++, i += step) {
        if (i === at)
            continue;
        const behind = m - middle[i];
        const r = radius[i] * up;
        reach = Math.max(reach, r - behind);
        nearest = Math.min(nearest, behind - r);
    }
    if (reach < Infinity && Number.isFinite(m))
        put(m, reach);
    else
        beyond({ middle, radius }, start, step, n, limits, put);
    // Infinity less itself is no zero.
    return Number.isFinite(m) && nearest >= own * up ? at : -1;
}
function beyond({ middle, radius }, start, step, n, limits, put) {
    let lo = -Infinity;
    let hi = -Infinity;
    for (let k = 0, i = start; k < n; k++, i += step) {
        const m = middle[i];
        const r = radius[i];
        if (Number.isNaN(m) && r === 0)
            return put(NaN, 0);
        lo = Math.max(lo, low(m, r, limits.largest));
        hi = Math.max(hi, high(m, r, limits.largest));
    }
    enclose(lo, hi, true, limits, (_, r) => r, put);
}
