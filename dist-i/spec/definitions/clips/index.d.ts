/** Every way to clip: one line each, in the order of their names. */
export { adaptiveNorm } from './adaptive-norm.ts';
export { globalNorm } from './global-norm.ts';
export { norm } from './norm.ts';
export { value } from './value.ts';
