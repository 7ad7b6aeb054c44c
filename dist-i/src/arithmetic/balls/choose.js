/** Where the two are while one of them is chosen. */
const two = new Float64Array(2);
/**
 * `condition ? a : b`, for conditions that are as good as random, as which of two rounding errors is larger: looked up,
 * because a branch that processors predict wrongly takes longer than all else that is done with a number.
 */
export function choose(condition, a, b) {
    two[0] = b;
    two[1] = a;
    return two[+condition];
}
/** Where the three are. */
const three = new Float64Array(3);
/** The largest of three, found in the same way: r, unless one of the others is larger. */
export function farthest(r, below, above) {
    three[0] = r;
    three[1] = below;
    three[2] = above;
    const isFarther = +(above > r) | +(below > r);
    return three[isFarther + (isFarther & +(above > below))];
}
