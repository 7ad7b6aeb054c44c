import { nearer } from '../judge/declared/distance.js';
/** The parts, each by what it counts, and what the window before did. */
export function combined(parts, { coefficients, before = 0 }, earlier) {
    return Object.fromEntries(Object.entries(parts[0]).map(([name, numbers]) => [
        name,
        Array.from(numbers, (_, i) => parts.reduce((total, part, k) => total + coefficients[k] * part[name][i], before * (earlier?.[name]?.[i] ?? 0))),
    ]));
}
/** The Euclidean length. */
export const norm = (numbers) => Math.hypot(...Array.from(numbers));
/** Of the tensor where two are farthest apart, as a share of its size. */
export function distance(a, b, scale) {
    const largest = Math.max(...Object.values(scale).map(norm), Number.MIN_VALUE);
    const shares = Object.entries(a).map(([name, numbers]) => {
        const apart = norm(Array.from(numbers, (x, i) => x - b[name][i]));
        const size = norm(scale[name]);
        return apart / (size > 0 ? size : largest);
    });
    return shares.reduce((most, x) => (Number.isNaN(x) || x > most ? x : most), 0);
}
/**
 * Right, a fault, or neither. `noise` is what rounding may do to the answer, as a share of it.
 */
export function decide(answer, parts, right, faults, noise, earlier) {
    const wanted = combined(parts, right, earlier);
    const away = (of) => distance(of, wanted, wanted);
    const known = faults
        .map((fault) => ({ does: fault.does, of: combined(parts, fault, earlier) }))
        // What would be right here as well tells nothing.
        .filter(({ of }) => away(of) > nearer * noise);
    const distances = known
        .map(({ does, of }) => ({ does, distance: distance(answer, of, wanted) }))
        .toSorted((a, b) => a.distance - b.distance);
    const off = away(answer);
    const [nearest] = distances;
    const decided = (verdict, reason) => ({
        verdict,
        right: off,
        faults: distances,
        reason,
    });
    if (nearest === undefined)
        return decided('inconclusive', 'rounding hides every fault: the parts are too alike, or the format is too narrow');
    if (off * nearer <= nearest.distance)
        return decided('pass', '');
    if (nearest.distance * nearer <= off)
        return decided('fail', `it ${nearest.does}`);
    if (!(off <= nearer * noise))
        return decided('fail', 'it does what is none of the known faults: dropout, batch statistics and shuffling must be off, and descent must be plain');
    return decided('inconclusive', 'it is not near enough to right to tell it from the nearest fault: take a larger rate, or parameters in a wider format');
}
