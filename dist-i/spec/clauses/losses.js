import { lossDefinitions } from '../definitions/records.js';
import { grid, reals, tensorOf, variantsOf, } from '../language/index.js';
/** The record of a loss. */
export const definitionOf = ({ name }) => lossDefinitions[name];
const variants = Object.values(lossDefinitions).flatMap(({ name, parameters }) => variantsOf({ name: name }, parameters));
/**
 * A loss of every kind: of numbers, with a kink, with a corner among the numbers that are drawn, of logits, of rows.
 */
export const losses = ['squared-error', 'absolute-error', 'huber', 'binary-cross-entropy', 'softmax-cross-entropy'].map((kind) => variants.find(({ name }) => name === kind));
/** Every loss, at every value of its parameters. */
export const everyLoss = [...losses, ...variants.filter((loss) => !losses.includes(loss))];
/**
 * Points at every loss: all of these at the given ones, and at every other loss one of them, in turn.
 */
export const overLosses = (points, at) => [
    ...at.flatMap((loss) => points.map((point) => ({ ...point, loss }))),
    ...everyLoss
        .filter(({ name }) => !at.some((loss) => loss.name === name))
        .map((loss, i) => ({ ...points[i % points.length], loss })),
];
/** The worked examples of every loss, each as something else; those of the representatives come first. */
export function workedLosses(as) {
    const names = new Set(everyLoss.map(({ name }) => name));
    const [first, ...rest] = [...names].flatMap((name) => definitionOf({ name }).examples.map(({ parameters, ...example }) => as({ ...example, loss: { name, ...parameters } })));
    return [first, ...rest];
}
/** A batch of B examples of C numbers each; numbers of any size go up to `largest`. */
function drawn({ predictions, targets }, [b, c], largest) {
    const upTo = (numbers) => numbers.kind === 'reals'
        ? reals(numbers.min === -Infinity ? -largest : numbers.min, numbers.max === Infinity ? largest : numbers.max)
        : numbers;
    return {
        predictions: tensorOf([b, c], upTo(predictions)),
        targets: targets === 'classes' ? tensorOf([b], grid(0, c - 1)) : tensorOf([b, c], upTo(targets)),
    };
}
/** Predictions of any size up to `largest` where they may be of any, and targets that go with them. */
export const anyBatch = (loss, shape, largest = 8) => drawn(definitionOf(loss).cases.any, shape, largest);
/** B examples of C numbers, at which a loss is exact, if it ever is. */
export function exactBatch(loss, b, c = 2) {
    const { any, exact = any } = definitionOf(loss).cases;
    return drawn(exact, [b, c], 8);
}
/** Predictions and targets at which a loss is smooth over steps of up to ¼. */
export function smoothBatch(loss, shape) {
    const { any, smooth = any } = definitionOf(loss).cases;
    return drawn(smooth, shape, 4);
}
