import { sizeOf, } from '../../spec/language/index.js';
import { unsupported } from '../../src/subjects/subject.js';
import { peer, versionOf } from '../peer.js';
import { flat, nested } from './tensors.js';
/**
 * js-pytorch on its CPU device, which computes in JavaScript's own numbers: an optional peer dependency, loaded when
 * this is called. Its losses take no reduction: both are means. Its one optimizer is Adam.
 */
export async function jsPytorch() {
    const { torch } = await peer('js-pytorch', 'js-pytorch', () => import('js-pytorch'));
    const declaration = {
        name: 'js-pytorch',
        version: versionOf('js-pytorch'),
        format: 'float64',
        asks: ['loss', 'steps'],
        losses: ['squared-error', 'softmax-cross-entropy'],
        reductions: ['mean'],
        denominators: ['elements', 'examples'],
        options: ['scale', 'cotangent'],
        optimizers: ['adam'],
        decays: ['decoupled'],
    };
    return {
        declaration,
        answer: (question) => {
            const reason = unsupported(declaration, question) ?? notOffered(question);
            if (reason !== undefined)
                return { unsupported: reason };
            return question.ask === 'steps' ? answerSteps(torch, question) : answerLoss(torch, question);
        },
    };
}
function notOffered(question) {
    if (question.ask === 'steps')
        return question.optimizer.rootEpsilon ? 'Adam of js-pytorch has no epsilon under its root' : undefined;
    if (question.ask !== 'loss')
        return undefined;
    const { loss, reduction, predictions, targets } = question;
    if (loss.name === 'softmax-cross-entropy') {
        return targets.shape.length === predictions.shape.length
            ? 'CrossEntropyLoss of js-pytorch takes class indices, and no distributions'
            : undefined;
    }
    const columns = sizeOf(predictions.shape.slice(1));
    if (reduction.by !== 'mean' || reduction.over !== 'examples' || columns === 1)
        return undefined;
    return `a mean squared error divides by its elements, of which an example has ${columns} here`;
}
function answerLoss({ tensor, nn }, { loss, predictions, targets, scale, cotangent }) {
    const variable = tensor(nested(predictions), true);
    const criterion = loss.name === 'squared-error' ? new nn.MSELoss() : new nn.CrossEntropyLoss();
    const mean = criterion.forward(variable, tensor(nested(targets)));
    const value = scale === undefined ? mean : mean.mul(scale);
    value.backward(cotangent && tensor(nested(cotangent)));
    return {
        value: { shape: [], data: flat(value.data) },
        gradient: { shape: predictions.shape, data: flat(variable.grad) },
    };
}
function answerSteps({ tensor, optim, mul }, { optimizer, parameter, steps }) {
    const theta = tensor(nested(parameter), true);
    const adam = new optim.Adam([theta], 0, ...hyper(optimizer));
    return {
        parameter: steps.map(({ gradient, rate }) => {
            adam.lr = rate;
            adam.zero_grad();
            // The gradient of ⟨gradient, θ⟩ is the gradient that is given.
            mul(theta, tensor(nested(gradient))).backward();
            adam.step();
            return { shape: parameter.shape, data: flat(theta.data) };
        }),
    };
}
const hyper = ({ beta1 = 0, beta2 = 0, epsilon = 0, decay, }) => [
    decay?.coefficient ?? 0,
    [beta1, beta2],
    epsilon,
];
