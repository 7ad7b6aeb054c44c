/** Every penalty: one line each, in the order of their names. */
export { halfSumOfSquares } from './half-sum-of-squares.ts';
export { sumOfSquares } from './sum-of-squares.ts';
