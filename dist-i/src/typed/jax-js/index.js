import { viewOf } from '../view.js';
import { frameworkOf } from './framework.js';
/**
 * A view of jax-js in which shapes, reductions, rates and degrees are types on its own arrays. Whatever comes out is an
 * ordinary array; plain arrays enter by `t.from`. As the functions of jax-js do, those of the view use up the arrays that
 * they are given: pass `x.ref` wherever x is needed again. What the compiler cannot know is checked at run time, once a
 * step.
 *
 * @param library the library, as imported: `import * as jax from '@jax-js/jax'`
 * @throws TypeError for what is not the library
 */
export function typed(library) {
    if (typeof library !== 'object' || library === null || !('valueAndGrad' in library && 'numpy' in library))
        throw new TypeError("typed: give it jax-js, as in typed(jax) after import * as jax from '@jax-js/jax'.");
    return Object.freeze(viewOf(frameworkOf(library)));
}
export { convertRate, dim, learningRate, quantity, scaleRate } from '../../../spec/contracts/index.js';
