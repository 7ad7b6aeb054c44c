import { unsupported } from '../../src/subjects/subject.js';
import { peer, versionOf } from '../peer.js';
import { answerLoss, notOffered } from './losses.js';
/** jax-js on WebAssembly, its default device: an optional peer dependency, loaded when this is called. */
export const jax = () => subjectOn('wasm', 'jax-js');
/** jax-js in plain JavaScript, the device that it has for debugging. */
export const jaxCpu = () => subjectOn('cpu', 'jax-js-cpu');
/**
 * jax-js has neither losses nor reductions of its own: as in JAX, losses are written with its operations, and the user
 * reduces. What is judged is these operations and what `vjp` makes of them.
 */
async function subjectOn(device, name) {
    const framework = await peer(name, '@jax-js/jax', () => import('@jax-js/jax'));
    // Without a name, it looks for a browser's devices too, in a global that Node 20 has not.
    await framework.init(device);
    framework.defaultDevice(device);
    const declaration = {
        name,
        version: versionOf('@jax-js/jax'),
        format: 'float32',
        asks: ['loss'],
        losses: ['squared-error', 'absolute-error', 'binary-cross-entropy', 'softmax-cross-entropy'],
        reductions: ['none', 'sum', 'mean', 'max'],
        denominators: ['elements', 'examples', 'sum-of-weights', 'valid'],
        options: ['weights', 'valid', 'scale', 'cotangent'],
    };
    return {
        declaration,
        answer: (question) => {
            const reason = unsupported(declaration, question) ?? notOffered(question);
            if (reason !== undefined)
                return { unsupported: reason };
            if (question.ask !== 'loss')
                throw new TypeError(`jax-js takes no question of the kind ${question.ask}`);
            return answerLoss(framework, question);
        },
    };
}
