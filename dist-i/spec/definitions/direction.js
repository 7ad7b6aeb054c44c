/**
 * A bias is not a rounding: when the errors of many numbers, each of which may be a rounding, are together too much in
 * one direction. It needs no tolerance: what it compares with follows from the sets of admissible answers, and from a
 * probability.
 */
/** What the test compares, in words and in LaTeX, and why a correct subject passes it. */
export const direction = {
    says: 'Over a large tensor, rounding errors MUST go in both directions: together they are no farther in one direction than what all elements have in common, and chance, can bring them.',
    formula: String.raw `\Big| \sum_i d_i \frac{x_i - f_i}{\rho_i} \Big| \le \sum_i s_i + \sqrt{2 \ln(4/\alpha) \textstyle\sum_i c_i^2}, \quad c_i = \tfrac1{\rho_i} \sum_o r_{oi} \sqrt{n_{oi}}`,
    derivation: [
        'x is the answer of the subject at an element, and f the definition in float64. ρ is the unit in which an error counts there: the distance from f to the farther end of what the definition admits in its first form. Any unit would do that does not depend on x; this one is about as large as the errors of the element. Where another form reaches farther than 8 units, the element does not count: it would outweigh all others. The direction d is the sign of f (away from zero), or 1 (upwards).',
        'An error has two parts, in whatever form the subject evaluates the definition. What elements have in common is the error of a constant, of an elementary function, and of every number that is broadcast: a divisor, a weight, the sum of a row. It may go in one direction everywhere. s is the largest that it may be, in units of ρ, from balls in which only such errors count; it is allowed in full.',
        'The rest comes from correctly rounded operations o on the numbers of each element, of which each contributes r at most to the error of that element. Rounding is symmetric: RN(−x) = −RN(x), and of the numbers that lie between two neighbours as many are rounded up as down. So the contributions have the expectation zero. Those of one operation at numbers with unlike significands, and those of unlike operations, count as independent.',
        'Numbers with one significand may come from one computation, and be rounded alike: the n of them that an operation gives count as one, with the sum of their contributions. By Cauchy and Schwarz, its square is at most n Σ r²: that is the same as if each were √n times as large, and independent. The sum over the operations is c, in units of ρ.',
        "By Hoeffding's inequality, independent errors with expectation zero, of which each is at most c in size, have a sum beyond t with a probability of at most 2 exp(−t² / (2 Σ c²)). There are two directions d, so α = 4 exp(−t² / (2 Σ c²)), which gives t.",
        'In float64 f is rounded as x is: what both have in common counts twice, and the rest √2 times. What flushing of subnormal numbers may change always goes towards zero: such elements do not count.',
        'α is 2⁻⁵²: a run of 2²⁰ tensors of a correct subject raises an alarm with a probability of at most 2⁻³². Fewer than 75 elements can never raise one: by Cauchy and Schwarz, the sum of what n errors may be at most is within √n of the root of the sum of their squares.',
    ],
    source: 'Hoeffding 1963, theorem 2. TOSA conformance tests add the signed errors of a tensor in the same way.',
};
/** α: the probability, at most, with which a tensor of a correct subject raises an alarm. */
const alpha = 2 ** -52;
/** An element counts only where no form reaches farther than so many of its units. */
export const farthest = 8;
/** By two directions, and both sides of each. */
const factor = 2 * Math.log(4 / alpha);
/** Fewer elements than these raise no alarm: together they are off at most by √n of the root of Σ c², and chance may bring √(2 ln(4/α)) of it. */
export const fewest = Math.ceil(factor);
/** How far chance brings a sum of independent errors with these largest sizes, in the same unit; but for α. */
export const chance = (sizes) => {
    let squares = 0;
    for (const size of sizes)
        squares += size * size;
    return Math.sqrt(factor * squares);
};
