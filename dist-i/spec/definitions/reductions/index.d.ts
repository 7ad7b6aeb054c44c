/** Every reduction. */
export { none } from './none.ts';
export { sum } from './sum.ts';
export { mean } from './mean.ts';
export { max } from './max.ts';
