/** Orders in which sums are evaluated, and two ways to evaluate them more precisely. */
export const orders = [
    'sequential',
    'reverse',
    'pairwise',
    'lanes',
    'by-size',
    'permuted',
    'compensated',
    'in-float64',
];
const inSequence = (terms, round) => terms.reduce((total, term) => round(total + term), 0);
function pairwise(terms, round) {
    if (terms.length <= 2)
        return inSequence(terms, round);
    const half = terms.length >> 1;
    return round(pairwise(terms.slice(0, half), round) + pairwise(terms.slice(half), round));
}
/** Eight running sums, as in eight lanes of a vector register, added pairwise at the end. */
function inLanes(terms, round) {
    const lanes = [0, 0, 0, 0, 0, 0, 0, 0];
    terms.forEach((term, i) => (lanes[i % 8] = round(lanes[i % 8] + term)));
    return pairwise(lanes, round);
}
/** A sum that carries the rounding error of each addition to the next (Kahan 1965). */
function compensated(terms, round) {
    let total = 0;
    let carried = 0;
    for (const term of terms) {
        const next = round(term - carried);
        const sum = round(total + next);
        // Where a sum is infinite there is no error to carry.
        carried = Number.isFinite(sum) ? round(round(sum - total) - next) : 0;
        total = sum;
    }
    return total;
}
/** The sum of these numbers in an order, every addition rounded. `random` gives numbers from 0 to 1. */
export function summed(terms, order, round, random) {
    switch (order) {
        case 'sequential':
            return inSequence(terms, round);
        case 'reverse':
            return inSequence(terms.toReversed(), round);
        case 'pairwise':
            return pairwise(terms, round);
        case 'lanes':
            return inLanes(terms, round);
        case 'by-size':
            return inSequence(terms.toSorted((a, b) => Math.abs(a) - Math.abs(b)), round);
        case 'permuted':
            return inSequence(terms
                .map((term) => [random(), term])
                .toSorted(([a], [b]) => a - b)
                .map(([, term]) => term), round);
        case 'compensated':
            return compensated(terms, round);
        case 'in-float64':
            return terms.reduce((total, term) => total + term, 0);
    }
}
