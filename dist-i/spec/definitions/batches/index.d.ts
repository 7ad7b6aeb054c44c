/** Every rule for another batch size: one line each, in the order of their names. */
export { halfLife } from './half-life.ts';
export { linear } from './linear.ts';
export { squareRoot } from './square-root.ts';
export { timescale } from './timescale.ts';
