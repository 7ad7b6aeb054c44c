/** Every reduction. */
export { none } from './none.js';
export { sum } from './sum.js';
export { mean } from './mean.js';
export { max } from './max.js';
