/** Every way to clip: one line each, in the order of their names. */
export { adaptiveNorm } from './adaptive-norm.js';
export { globalNorm } from './global-norm.js';
export { norm } from './norm.js';
export { value } from './value.js';
