import { longest } from '../elementwise.js';
import { formats } from '../formats.js';
import { high, low } from './classes.js';
import { limitsOf, unitOf } from './limits.js';
import { tiny } from './tensor.js';
/** What was added: middles, their sizes, and radii; and how many balls, but for zeros. */
const added = new Float64Array(4);
/** Adds n balls, to those before where it goes on. Engines are fast where a function is called often, and slow in a long loop of one that is not. */
function addRun({ middle, radius }, start, step, n, goesOn) {
    let total = goesOn ? added[0] : 0;
    let sizes = goesOn ? added[1] : 0;
    let radii = goesOn ? added[2] : 0;
    let terms = goesOn ? added[3] : 0;
    for (let k = 0, i = start; k < n; k++, i += step) {
        const m = middle[i];
        const r = radius[i];
        total += m;
        sizes += Math.abs(m);
        radii += r;
        // Adding zero is exact.
        if (m !== 0 || r !== 0)
            terms++;
    }
    added[0] = total;
    added[1] = sizes;
    added[2] = radii;
    added[3] = terms;
}
export function summing(profile) {
    const { accumulator, flush } = profile;
    const { largest, normal } = limitsOf({ ...profile, format: accumulator });
    const { precision, minExponent } = formats[accumulator];
    // One rounding of the subject's an addition; one of this sum itself; and one in an excess format before it is
    // rounded.
    const unit = unitOf(accumulator) + (accumulator === 'float64' ? 1 : 2) * unitOf('float64');
    /**
     * Whether every partial sum, in every order, is a number of the accumulator: all terms are multiples of a power of
     * two q, and the sum of their sizes is less than 2ᵖ·q.
     */
    function isExact({ middle }, start, step, n, sizes) {
        const q = Math.max(2 ** (Math.floor(Math.log2(sizes)) + 1 - precision), 2 ** (minExponent - precision + 1));
        if (flush && q < normal)
            return false;
        for (let k = 0, i = start; k < n; k++, i += step) {
            const quotient = middle[i] / q;
            if (quotient !== Math.floor(quotient))
                return false;
        }
        return true;
    }
    return (x, start, step, n, put) => {
        addRun(x, start, step, Math.min(longest, n), false);
        for (let done = longest; done < n; done += longest)
            addRun(x, start + done * step, step, Math.min(longest, n - done), true);
        const total = added[0];
        const sizes = added[1];
        const radii = added[2];
        const terms = added[3];
        if (!(sizes + radii < largest / 2))
            return beyond(x, start, step, n, largest, put);
        if (terms <= 1 || (radii === 0 && isExact(x, start, step, n, sizes)))
            return put(total, radii);
        // Jeannerod and Rump 2013: at most n − 1 roundings, each within u of the sum of sizes, whatever the order. The sums
        // here are of
        // n non-negative numbers, rounded n times.
        const up = 1 + n * 2 ** -52 + 2 ** -50;
        put(total, (radii + (terms - 1) * unit * (sizes + radii)) * up + (flush ? (terms - 1) * normal : 0) + tiny);
    };
}
/** The same with infinities, or with partial sums that might overflow: only what no order can change is claimed. */
function beyond({ middle, radius }, start, step, n, largest, put) {
    let lowest = 0;
    let least = Infinity;
    let most = -Infinity;
    let finite = 0;
    const infinite = new Set();
    for (let k = 0, i = start; k < n; k++, i += step) {
        const m = middle[i];
        const r = radius[i];
        if (Number.isNaN(m) && r === 0)
            return put(NaN, 0);
        if (Number.isFinite(m))
            finite += Math.abs(m) + r;
        else if (r === 0)
            infinite.add(m);
        const lo = low(m, r, largest);
        const hi = high(m, r, largest);
        least = Math.min(least, lo);
        most = Math.max(most, hi);
        lowest += Math.min(Math.abs(lo), Math.abs(hi));
    }
    const [one] = infinite;
    // Of infinities of both signs: whatever they are added to before, NaN.
    if (infinite.size > 1)
        return put(NaN, 0);
    if (one !== undefined && (one === Infinity ? least >= 0 : most <= 0))
        return put(one, 0);
    if (one !== undefined && finite < largest / 2 && (one === Infinity ? least > -Infinity : most < Infinity))
        return put(one, 0);
    // Of one sign, and in any order beyond the largest number: rounding takes away less than half of a sum.
    const certain = lowest / 2 >= largest;
    if (certain && least >= 0)
        return put(Infinity, Infinity);
    if (certain && most <= 0)
        return put(-Infinity, Infinity);
    put(NaN, Infinity);
}
