/**
 * The degrees that a quantity can have, in order. The degree of a quantity is the power of c by which it changes when
 * the loss is multiplied by c > 0: a gradient has degree 1, its square 2, a parameter update 0, the rate of plain
 * descent −1.
 *
 * Integers only: the rate of FTRL with learning-rate power p has degree −2p − 1, which lies here for p = −2, −1.5, …, 1
 * (0 at the usual p = −0.5), and has no type for any other p.
 */
export const degrees = [-3, -2, -1, 0, 1, 2, 3];
