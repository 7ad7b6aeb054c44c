import { unsupported } from '../../src/subjects/subject.js';
import { peer } from '../peer.js';
import { lossModel } from './operators.js';
import { runner } from './run.js';
/**
 * ONNX Runtime on WebAssembly, for ONNX's operators SoftmaxCrossEntropyLoss and NegativeLogLikelihoodLoss: an optional
 * peer dependency, loaded when this is called. It only runs models forward, so that there are no gradients.
 */
export async function onnxruntime() {
    const ort = await peer('onnxruntime', 'onnxruntime-web', () => import('onnxruntime-web'));
    const declaration = {
        name: 'onnxruntime',
        version: ort.env.versions.web ?? ort.env.versions.common,
        format: 'float32',
        asks: ['loss', 'attempt'],
        losses: ['softmax-cross-entropy', 'negative-log-likelihood'],
        reductions: ['none', 'sum', 'mean', 'max'],
        denominators: ['elements', 'examples', 'valid', 'sum-of-weights', 'sum-of-valid-weights'],
        options: ['classWeights', 'ignoredClass'],
        identities: ['sum-is-zero', 'mean-is-nan'],
        gradients: false,
    };
    const run = runner(ort);
    const lossOf = ({ loss, reduction, predictions, targets, classWeights, ignoredClass, }) => run(lossModel(loss.name, reduction.by === 'unknown' ? reduction.name : reduction.by, {
        weighed: classWeights !== undefined,
        ignoredClass,
    }), {
        scores: classesSecond(predictions),
        labels: targets,
        ...(classWeights && { weights: classWeights }),
    });
    return {
        declaration,
        answer: async (question) => {
            const reason = unsupported(declaration, question) ?? notOffered(question);
            if (reason !== undefined)
                return { unsupported: reason };
            if (question.ask === 'attempt')
                return attempt(lossOf(question));
            return { value: await lossOf(question) };
        },
    };
}
/** The same scores with the classes in the second place, where ONNX has them: [B, T, C] becomes [B, C, T]. */
function classesSecond(scores) {
    const [b, t, c] = scores.shape;
    if (scores.shape.length < 3)
        return scores;
    const data = Array.from(scores.data, (_, i) => scores.data[(Math.floor(i / (c * t)) * t + (i % t)) * c + (Math.floor(i / t) % c)]);
    return { shape: [b, c, t], data };
}
/** The reduced loss, or a refusal where there is none. */
const attempt = (loss) => loss.then((value) => ({ refused: scalar(0), value }), () => ({ refused: scalar(1), value: scalar(0) }));
const scalar = (value) => ({ shape: [], data: [value] });
/**
 * Why ONNX does not have what a question combines: it divides a mean by the weights of the classes of the targets that
 * it does not ignore.
 */
function notOffered(question) {
    if (question.ask !== 'loss' && question.ask !== 'attempt')
        return undefined;
    const { predictions, targets, classWeights, ignoredClass, reduction } = question;
    if (targets.shape.length === predictions.shape.length)
        return 'ONNX takes class indices for targets, and no distributions';
    if (reduction.by === 'max' && (classWeights ?? ignoredClass) !== undefined)
        return 'a maximum takes neither class weights nor an ignored class here';
    if (reduction.by !== 'mean')
        return undefined;
    const [all, some] = classWeights === undefined
        ? [
            ['elements', ...(predictions.shape.length < 3 ? ['examples'] : []), 'valid'],
            ['valid', 'sum-of-valid-weights'],
        ]
        : [
            ['sum-of-weights', 'sum-of-valid-weights'],
            ['sum-of-weights', 'sum-of-valid-weights'],
        ];
    const divisors = ignoredClass === undefined ? all : some;
    return divisors.includes(reduction.over)
        ? undefined
        : `a mean of ONNX divides by the ${divisors[0]} here, and not by the ${reduction.over}`;
}
