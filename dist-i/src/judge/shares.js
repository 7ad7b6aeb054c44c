import { held, possible } from '../../spec/language/combining.js';
const totals = new WeakMap();
/**
 * The shares that these points hold, of a clause whose points are a covering array as the subject is asked it; undefined
 * of another. Its array holds every pair that is allowed.
 */
export function sharesOf({ given: { combined, fixed } }, points) {
    if (combined === undefined)
        return undefined;
    const distinct = (of, count) => new Set(of.flatMap((point) => held(combined, point, count))).size;
    const known = totals.get(combined) ?? { 2: distinct(fixed, 2), 3: possible(combined, 3).size };
    totals.set(combined, known);
    return {
        pairs: { asked: distinct(points, 2), of: known[2] },
        triples: { asked: distinct(points, 3), of: known[3] },
    };
}
