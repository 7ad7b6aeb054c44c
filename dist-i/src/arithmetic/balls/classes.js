import { tiny, up } from './tensor.js';
/** The ends of a ball, rounded outwards; NaN where there is no claim, or no number. */
export const low = (m, r, largest) => r === 0 ? m : r < Infinity ? m - r - 2 ** -52 * (Math.abs(m) + r) : m === Infinity ? largest : m;
export const high = (m, r, largest) => -low(-m, r, largest);
export const isNoClaim = (m, r) => Number.isNaN(m) && r !== 0;
/**
 * The ball of everything from lo to hi, to within a few roundings in float64 of either. An end is infinite where it
 * overflows in float64; only where it was infinite before is it `infinite` for certain.
 */
export function enclose(lo, hi, infinite, { largest }, widen, put) {
    if (infinite && lo === hi)
        return put(lo, 0);
    if (lo >= largest)
        return put(Infinity, Infinity);
    if (hi <= -largest)
        return put(-Infinity, Infinity);
    const m = lo / 2 + hi / 2;
    const r = widen(m, (hi / 2 - lo / 2) * up + 2 ** -50 * Math.max(Math.abs(lo), Math.abs(hi)) + tiny);
    return r < Infinity ? put(m, r) : put(NaN, Infinity);
}
/**
 * An operation, monotone in both operands, on balls beyond the numbers: from what it makes of their ends, by the rules
 * of IEEE 754.
 */
export function combine(operation, limits, widen, am, ar, bm, br, put) {
    if ((Number.isNaN(am) && ar === 0) || (Number.isNaN(bm) && br === 0))
        return put(NaN, 0);
    const { largest } = limits;
    const al = low(am, ar, largest);
    const ah = high(am, ar, largest);
    const bl = low(bm, br, largest);
    const bh = high(bm, br, largest);
    const ll = operation(al, bl);
    const lh = operation(al, bh);
    const hl = operation(ah, bl);
    const hh = operation(ah, bh);
    const least = Math.min(ll, lh, hl, hh);
    // NaN where one of them is.
    if (Number.isNaN(least))
        return put(NaN, ar === 0 && br === 0 ? 0 : Infinity);
    const infinite = !Number.isFinite(am) || !Number.isFinite(bm) || (ar === 0 && br === 0 && bm === 0);
    return enclose(least, Math.max(ll, lh, hl, hh), infinite, limits, widen, put);
}
/** Writes one ball. */
export const putInto = ({ middle, radius }, place) => (m, r) => {
    middle[place] = m;
    radius[place] = r;
};
