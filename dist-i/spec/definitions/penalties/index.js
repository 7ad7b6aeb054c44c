/** Every penalty: one line each, in the order of their names. */
export { halfSumOfSquares } from './half-sum-of-squares.js';
export { sumOfSquares } from './sum-of-squares.js';
