import { requireNumber, requireObject, requireOneOf, requireOptions } from '../../spec/contracts/checks.js';
import { scalarReductions } from '../../spec/contracts/gradient.js';
import { asLoss } from './facts.js';
import { counted, denominatorOf, meansOver, reduce } from './reduce.js';
import { requireAlive, requireOfShape } from './tensors.js';
/** @throws TypeError or RangeError for options that are none, or of other shapes than the elements. */
function requireBeside(f, options, names, shape, name) {
    const hint = names.length > 2 ? "Write { reducedBy: 'mean' }." : 'Write { weights, mask }, or leave them out.';
    requireOptions(options, names, `${name}: options`, hint);
    if (options.weights !== undefined)
        requireOfShape(f, options.weights, shape, `${name}: weights`);
    if (options.mask !== undefined)
        requireOfShape(f, options.mask, shape, `${name}: mask`);
    return options;
}
/** @throws TypeError or RangeError for what does not reduce. */
function requireScalarReduction(reducedBy, name) {
    if (reducedBy === 'none')
        throw new TypeError(`${name}: a loss reduced by "none" keeps its elements. Call ${name}.elements(…) for them.`);
    return requireOneOf(reducedBy, scalarReductions, `${name}: reducedBy`);
}
/** The shape of the elements. @throws TypeError or RangeError when targets and predictions do not go together */
function elementShape(f, targets, predictions, of, name) {
    requireAlive(f, targets, `${name}: targets`);
    requireAlive(f, predictions, `${name}: predictions`);
    const { shape } = targets;
    const batchSize = shape[0];
    if (batchSize === undefined || batchSize < 1)
        throw new RangeError(`${name}: targets has shape [${shape.join(', ')}]. A batch holds at least one example: skip an empty one.`);
    if (of === 'number')
        requireOfShape(f, predictions, shape, `${name}: predictions`);
    else if (predictions.shape[0] !== batchSize)
        throw new RangeError(`${name}: predictions has ${predictions.shape[0]} examples, but targets has ${batchSize}. Take both from the same batch.`);
    return of === 'number' ? shape : [batchSize];
}
function made(f, context, name, fn, { elements: of, mean }) {
    const unreduced = (targets, predictions, shape, { mask }) => {
        const rows = mask && f.reshape(mask, [...shape, ...predictions.shape.slice(shape.length).map(() => 1)]);
        const found = fn(f.lend(targets), f.lend(rows ? maskedPredictions(f, rows, predictions) : predictions));
        requireAlive(f, found, `${name}: what its function returns`);
        f.receive(found);
        if (found.shape.join() !== shape.join())
            throw new RangeError(`${name}: its function returns shape [${found.shape.join(', ')}], but one element for each ${of} is [${shape.join(', ')}]. ` +
                'Return the unreduced elements.');
        return found;
    };
    const call = (targets, predictions, options) => {
        const shape = elementShape(f, targets, predictions, of, name);
        requireBeside(f, options, ['reducedBy', 'weights', 'mask'], shape, name);
        const reducedBy = requireScalarReduction(options.reducedBy, name);
        return f.given([targets, predictions, options.weights, options.mask], () => {
            const found = unreduced(targets, predictions, shape, options);
            const denominator = context.inParts ? kept(f, denominatorOf(f, mean, found, options)) : undefined;
            const value = reduce(f, found, reducedBy, mean, options);
            return asLoss(value, { reducedBy, batchSize: shape[0], denominator, penalized: false });
        });
    };
    const elements = (targets, predictions, options = {}) => {
        const shape = elementShape(f, targets, predictions, of, `${name}.elements`);
        requireBeside(f, options, ['weights', 'mask'], shape, `${name}.elements`);
        return f.given([targets, predictions, options.weights, options.mask], () => counted(f, unreduced(targets, predictions, shape, options), options, 0));
    };
    return Object.assign(call, { elements });
}
const kept = (f, x) => (typeof x === 'number' ? x : f.lend(x));
/** Zeros where nothing counts, so that a number that cannot be evaluated there leaves no trace in the gradient. */
const maskedPredictions = (f, rows, predictions) => f.select(f.multiply(rows, f.ones(predictions.shape)), predictions, 0);
export const ownLoss = (f, context) => (name, fn, options) => {
    if (typeof name !== 'string' || name === '')
        throw new TypeError("t.loss: the name must be a string, as 'focal'.");
    if (typeof fn !== 'function')
        throw new TypeError(`t.loss: ${name} needs a function from (targets, predictions) to the unreduced elements.`);
    requireObject(options, 't.loss: options', "Write { elements: 'example', mean: 'examples' }.");
    requireOneOf(options.elements, ['number', 'example'], 't.loss: elements');
    requireOneOf(options.mean, meansOver, 't.loss: mean');
    return made(f, context, name, fn, options);
};
/** The unreduced elements are those of the framework; all reductions are those of {@link reduce}. */
export function losses(f, context) {
    const ofNumbers = (name, fn) => made(f, context, name, fn, { elements: 'number', mean: 'examples' });
    const { elements } = f;
    const classes = (labels, logits) => {
        requireOfShape(f, labels, labels.shape.slice(0, 1), 'softmaxCrossEntropy: targets');
        return elements.softmaxCrossEntropy(labels, logits);
    };
    return {
        squaredError: ofNumbers('squaredError', elements.squaredError),
        absoluteError: ofNumbers('absoluteError', elements.absoluteError),
        huber(delta) {
            requireNumber(delta, 'huber: delta', 'Give the error from which on the loss is linear.');
            if (!(delta > 0) || delta === Infinity)
                throw new RangeError(`huber: delta must be a finite number above zero, got ${delta}.`);
            return ofNumbers('huber', elements.huber(delta));
        },
        binaryCrossEntropy: ofNumbers('binaryCrossEntropy', elements.binaryCrossEntropy),
        softmaxCrossEntropy: made(f, context, 'softmaxCrossEntropy', classes, {
            elements: 'example',
            mean: 'examples',
        }),
    };
}
