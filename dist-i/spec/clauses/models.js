import { clipDefinitions } from '../definitions/records.js';
import { listOf, oneOf, reals, recordOf, shuffled, tensorOf, } from '../language/index.js';
import { perExample } from './batches.js';
import { anyBatch, definitionOf, everyLoss } from './losses.js';
// A linear model with every loss: what objectives, training and windows are asked, each with every value of its parts.
/** Points of several kinds in turn: each kind comes early. */
export const inTurn = (...kinds) => Array.from({ length: Math.max(...kinds.map(({ length }) => length)) }, (_, i) => kinds.flatMap((points) => points.slice(i, i + 1))).flat();
/** Every loss once. */
export const eachLoss = [
    ...new Map(everyLoss.toReversed().map((loss) => [loss.name, loss])).values(),
].toReversed();
/** A loss of numbers and a loss of rows, of which every rule is asked. */
export const twoLosses = eachLoss.filter(({ name }) => ['squared-error', 'softmax-cross-entropy'].includes(name));
/** Losses of numbers that must lie between bounds, which a model leaves unless its numbers are small and positive. */
const bounded = ['binary-cross-entropy-of-probabilities', 'poisson-of-rates'];
export const isBounded = ({ name }) => bounded.includes(name);
/** C: one output or three; a loss of rows has three always. */
export const outputsOf = ({ name }, outputs) => definitionOf({ name }).properties.perRow ? 3 : outputs;
/** The parameters of a model of two inputs. */
export function modelOf(loss, outputs) {
    const [weights, bias] = isBounded(loss) ? [reals(1 / 16, 1 / 4), reals(1 / 8, 1 / 4)] : [reals(-1, 1), reals(-1, 1)];
    const c = outputsOf(loss, outputs);
    return recordOf({ weights: tensorOf([2, c], weights), bias: tensorOf([c], bias) });
}
/** A mask that keeps about half of the rows, and one row always. */
const rowsKept = (loss, n) => perExample(loss, n, shuffled(...(n === 0 ? [1] : Array.from({ length: n }, (_, i) => (i < Math.ceil(n / 2) ? 1 : 0)))));
/** One by which rows have different lengths, none of them zero. */
const elementsKept = (n) => {
    const rows = [
        [1, 0, 1],
        [1, 1, 1],
        [0, 1, 0],
    ];
    const from = (first) => ({
        shape: [n, 3],
        data: Array.from({ length: n }, (_, i) => rows[(first + i) % 3]).flat(),
    });
    return oneOf(from(0), from(1), from(2));
};
/** Weights of rows; some are zero where nothing else takes rows out, but not all. */
const rowWeights = (loss, n, some) => perExample(loss, n, shuffled(...Array.from({ length: Math.max(n, 1) }, (_, i) => [3, some === 'zero' ? 0 : 1 / 4, 1 / 2, 2, 5][i % 5])));
/** n examples for it, with what goes with them. */
export function drawnExamples(loss, outputs, n, beside) {
    const c = outputsOf(loss, outputs);
    return recordOf({
        inputs: tensorOf([n, 2], isBounded(loss) ? reals(1 / 4, 1) : reals(-2, 2)),
        targets: anyBatch(loss, [n, c], 2).targets,
        ...(/rows/.test(beside) && { valid: rowsKept(loss, n) }),
        ...(beside === 'elements' && { valid: elementsKept(n) }),
        ...(/weights/.test(beside) && { weights: rowWeights(loss, n, beside === 'weights' ? 'zero' : 'small') }),
    });
}
export const examplesOf = (loss, outputs, n) => drawnExamples(loss, outputs, n, 'nothing');
/** Windows of them, with the same beside the examples in every part. */
export const windowsOf = (loss, outputs, windows, beside) => listOf(...windows.map((replicas) => listOf(...replicas.map((sizes) => listOf(...sizes.map((n) => drawnExamples(loss, outputs, n, beside)))))));
/** Rates at which a model stays where its loss has a value. */
export const ratesOf = (loss) => oneOf(...(isBounded(loss) ? [2 ** -10, 2 ** -9] : [0.1, 0.03]));
/** Reductions that need no weights: the two denominators differ where there are several outputs. */
export const plainReductions = [
    { by: 'mean', over: 'elements' },
    { by: 'sum' },
    { by: 'mean', over: 'examples' },
    { by: 'mean', over: 'constant', count: 7 },
    { by: 'max' },
];
/** Rules with a memory of each kind. */
export const rules = [
    { name: 'sgd' },
    { name: 'momentum', momentum: 0.9 },
    { name: 'adam', beta1: 0.9, beta2: 0.95, epsilon: 1 / 2 },
];
const decay = (coupling, coefficient) => ({
    decay: { coupling, coefficient },
});
export const decayingRules = [
    { ...rules[1], ...decay('coupled', 0.3) },
    { ...rules[2], ...decay('decoupled', 0.3) },
    { ...rules[0], ...decay('independent', 0.1) },
];
/** A way to clip. */
export const clipAt = (by, threshold) => by === 'adaptive-norm' ? { by, threshold, floor: 1 / 4 } : { by, threshold };
export const clipNames = Object.keys(clipDefinitions);
/** Every clip; the threshold is drawn. */
export const clipsSometimes = clipNames.map((by) => clipAt(by, 1));
/** Thresholds about the sizes of its gradients: those of a focal loss are small, and a mean makes them smaller. */
export const thresholdsOf = ({ name }) => name === 'focal' ? oneOf(1 / 16, 1 / 8) : oneOf(1 / 2, 2);
/** Every penalty in every place, on the weights and on the bias; and several at once. */
export const penaltySets = [
    [{ name: 'half-sum-of-squares', on: 'weights', coefficient: 0.3, placed: 'outside' }],
    [
        { name: 'half-sum-of-squares', on: 'bias', coefficient: 0.3, placed: 'inside' },
        { name: 'sum-of-squares', on: 'weights', coefficient: 0.01, placed: 'inside' },
    ],
    [
        { name: 'sum-of-squares', on: 'bias', coefficient: 0.3, placed: 'outside' },
        { name: 'sum-of-squares', on: 'weights', coefficient: 0.1, placed: 'outside' },
    ],
];
