/** Every rule for another batch size: one line each, in the order of their names. */
export { halfLife } from './half-life.js';
export { linear } from './linear.js';
export { squareRoot } from './square-root.js';
export { timescale } from './timescale.js';
