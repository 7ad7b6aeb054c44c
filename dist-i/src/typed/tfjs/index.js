import { requireAlive } from '../tensors.js';
import { viewOf } from '../view.js';
import { frameworkOf } from './framework.js';
/**
 * A view of TensorFlow.js in which shapes, reductions, rates and degrees are types on its own tensors. Whatever comes
 * out is an ordinary tensor; plain tensors enter by `t.from`. What the compiler cannot know is checked at run time, once
 * a step.
 *
 * @param tf the library, as imported: `import * as tf from '@tensorflow/tfjs'`
 * @throws TypeError for what is not the library
 */
export function typed(tf) {
    if (typeof tf !== 'object' || tf === null || !('variableGrads' in tf && 'train' in tf))
        throw new TypeError("typed: give it TensorFlow.js, as in typed(tf) after import * as tf from '@tensorflow/tfjs'.");
    const framework = frameworkOf(tf);
    const variable = (initial) => {
        requireAlive(framework, initial, 't.variable: initial');
        return tf.variable(initial);
    };
    return Object.freeze({ ...viewOf(framework), variable: variable });
}
export { convertRate, dim, learningRate, quantity, scaleRate } from '../../../spec/contracts/index.js';
