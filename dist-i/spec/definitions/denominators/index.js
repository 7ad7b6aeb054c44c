/** Everything that a mean divides by: one line each, in the order of their names. */
export { elements } from './elements.js';
export { examples } from './examples.js';
export { givenConstant } from './given-constant.js';
export { lengthsThenExamples } from './lengths-then-examples.js';
export { nonZeroWeights } from './non-zero-weights.js';
export { sumOfValidWeights } from './sum-of-valid-weights.js';
export { sumOfWeights } from './sum-of-weights.js';
export { valid } from './valid.js';
