/** Everything that a mean divides by: one line each, in the order of their names. */
export { elements } from './elements.ts';
export { examples } from './examples.ts';
export { givenConstant } from './given-constant.ts';
export { lengthsThenExamples } from './lengths-then-examples.ts';
export { nonZeroWeights } from './non-zero-weights.ts';
export { sumOfValidWeights } from './sum-of-valid-weights.ts';
export { sumOfWeights } from './sum-of-weights.ts';
export { valid } from './valid.ts';
