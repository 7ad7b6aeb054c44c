import { sizeOf } from '../../spec/language/index.js';
import { unsupported } from '../../src/subjects/subject.js';
import { peer } from '../peer.js';
import { answerAttempt, answerLoss, isPerRow, losses } from './losses.js';
import { answerRemembering, answerSteps, cannotRemember, cannotSet, optimizerNames } from './optimizers.js';
import { readLater } from './tensors.js';
import { answerAccumulation, answerObjective, answerTraining } from './training.js';
/** TensorFlow.js, on its CPU backend: an optional peer dependency, loaded when this is called. */
export const tfjs = () => subjectOn('cpu', 'tfjs');
/**
 * TensorFlow.js, on its WebAssembly backend, of which the package must be installed too. A process has one backend at a
 * time.
 */
export async function tfjsWasm() {
    await peer('tfjs-wasm', '@tensorflow/tfjs-backend-wasm', () => import('@tensorflow/tfjs-backend-wasm'));
    return subjectOn('wasm', 'tfjs-wasm');
}
async function subjectOn(backend, name) {
    return subjectOf(await load(backend, name), name, backend);
}
/**
 * TensorFlow.js on the backend that it is set to. On the graphics hardware of a browser its numbers are read
 * asynchronously, and an optimizer's state, which is read between steps, is not asked for.
 */
export function subjectOf(tf, name, backend) {
    const isLate = backend === 'graphics';
    const declaration = {
        name,
        version: tf.version.tfjs,
        format: 'float32',
        asks: ['loss', 'attempt', 'objective', 'steps', 'training', 'accumulation'],
        losses,
        reductions: ['none', 'sum', 'mean', 'max'],
        denominators: ['elements', 'examples', 'sum-of-weights', 'non-zero-weights'],
        options: ['weights', 'scale', 'cotangent', 'smoothing', 'targetsGradient', 'weightsGradient', 'direction'],
        // Of nothing, its default reduction is 0/0. `tf.max` is NaN, which is none of what a maximum may be. On WebAssembly
        // any sum of nothing
        // is what the memory happens to hold: no verdict on that is the same again.
        identities: backend === 'cpu' ? ['sum-is-zero', 'mean-is-nan'] : [],
        penalties: ['half-sum-of-squares', 'sum-of-squares'],
        placements: ['outside', 'inside'],
        optimizers: optimizerNames,
        ...(!isLate && { memory: ['state', 'slots'] }),
        absences: ['counted'],
        windows: ['micro-batches', 'uneven', 'empty'],
        clips: ['value'],
    };
    return {
        declaration,
        answer: (question) => {
            const reason = unsupported(declaration, question) ?? notOffered(tf, question);
            if (reason !== undefined)
                return { unsupported: reason };
            if (question.ask === 'steps' && (question.state ?? question.slots) !== undefined)
                return answerRemembering(tf, question);
            try {
                const work = () => tidily(tf, () => answer(tf, question));
                return isLate ? readLater(tf, work) : work();
            }
            catch (thrown) {
                const { message } = thrown;
                if (isOfFurtherGradients(question) && /gradient function not found|encloses all operations/.test(message))
                    return { unsupported: message };
                throw thrown;
            }
        },
    };
}
export async function load(backend, name) {
    const tf = await peer(name, '@tensorflow/tfjs', () => import('@tensorflow/tfjs'));
    if (!(await tf.setBackend(backend)))
        throw new Error(`@tensorflow/tfjs has no working '${backend}' backend`);
    // The backend greets, with a warning, when it stores its first tensor. In production it warns of nothing.
    const production = tf.env().getBool('PROD');
    tf.env().set('PROD', true);
    tf.scalar(0).dispose();
    tf.env().set('PROD', production);
    return tf;
}
/** Disposes of every tensor that is made on the way. */
function tidily(tf, work) {
    tf.engine().startScope();
    try {
        return work();
    }
    finally {
        tf.engine().endScope();
    }
}
/** Some operations of tfjs have no gradient, and so the loss no second one, or none in its weights. */
const isOfFurtherGradients = (question) => question.ask === 'loss' && (question.weightsGradient ?? question.targetsGradient ?? question.direction) !== undefined;
/** Why tfjs does not have what a question combines, each part of which it has; undefined when it does. */
function notOffered(tf, question) {
    const ofOptimizer = 'optimizer' in question ? cannotSet(tf, question.optimizer) : undefined;
    if (ofOptimizer !== undefined)
        return ofOptimizer;
    if (question.ask === 'steps')
        return cannotRemember(question);
    if (question.ask === 'own' || question.ask === 'ownSteps' || question.ask === 'observed')
        return 'it declares nothing of its own';
    const { reduction } = question;
    if (reduction.by === 'none' && question.ask !== 'loss' && question.ask !== 'attempt')
        return 'tfjs differentiates with respect to variables only what is a scalar';
    if (reduction.by === 'max' &&
        question.ask === 'accumulation' &&
        question.windows.some(({ replicas }) => replicas.flat().length > 1)) {
        return 'the maximum over several micro-batches is no sum of theirs';
    }
    if (reduction.by !== 'mean' || (reduction.over !== 'elements' && reduction.over !== 'examples'))
        return undefined;
    if ('weights' in question && question.weights !== undefined) {
        return `tfjs divides a weighted mean by the sum of its weights or by how many are not zero, and not by the ${reduction.over}`;
    }
    const columns = sizeOf('predictions' in question ? question.predictions.shape.slice(1) : question.parameters.bias.shape);
    if (reduction.over === 'examples' && !isPerRow(question.loss) && columns !== 1) {
        return `tfjs divides a mean by its elements, of which an example has ${columns} here`;
    }
    return undefined;
}
function answer(tf, question) {
    switch (question.ask) {
        case 'loss':
            return answerLoss(tf, question);
        case 'attempt':
            return answerAttempt(tf, question);
        case 'objective':
            return answerObjective(tf, question);
        case 'steps':
            return answerSteps(tf, question);
        case 'training':
            return answerTraining(tf, question);
        case 'accumulation':
            return answerAccumulation(tf, question);
        case 'evaluate':
        case 'own':
        case 'ownSteps':
        case 'observed':
            throw new Error('it declares nothing of its own');
    }
}
