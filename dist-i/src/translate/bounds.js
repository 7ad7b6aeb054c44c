import { degreesOf } from './parts.js';
export const divides = (clip) => clip !== undefined && clip.by !== 'value';
/**
 * How far a clipped gradient may be from c times the other. With e added to the norm both are shortened by
 * `τ / (‖g‖ + e)` and `τ / (‖g‖ + e/c)`, at most by 1: the quotient differs from 1 most where the later of them begins.
 */
export function clipBoundOf(threshold, epsilon, factor) {
    const after = epsilon / factor;
    const relative = Math.abs(epsilon - after) / (threshold + Math.max(0, after - epsilon));
    return { part: 'clipEpsilon', value: epsilon, relative: Number.isNaN(relative) ? Infinity : relative };
}
/**
 * How much five Newton–Schulz iterations with the usual coefficients multiply a relative change of a singular value: the
 * largest |d log f / d log σ| for σ up to 1.
 */
export const orthogonalizationGain = 10.04;
/** What PyTorch's Muon differed by at factors that are no powers of two, of itself, in 300 steps: `npm run translated`. */
export const measuredInBfloat16 = { typical: 0.024, largest: 0.1 };
/** How far a rule that is known by its degrees may be off, for one constant that is hard-coded or for its format. */
export function shippedBoundOf(name, fixed, factor) {
    const [found, ...others] = fixed;
    if (found === undefined)
        return degreesOf(name).inBfloat16 && !Number.isInteger(Math.log2(factor))
            ? { part: 'bfloat16', ...measuredInBfloat16 }
            : undefined;
    const [part, value] = found;
    if (others.length > 0)
        return undefined;
    // x / (‖x‖ + e) against x / (‖x‖ + e/c).
    if (part === 'normEpsilon')
        return { part, value, relativeTimesSize: orthogonalizationGain * Math.abs(value - value / factor) };
    // g / √(a + e) against g / √(a + e/c²).
    if (part === 'rootEpsilon' && name === 'sm3')
        return { part, value, relativeTimesSize: Math.abs(value - value / factor ** 2) / 2 };
    return undefined;
}
