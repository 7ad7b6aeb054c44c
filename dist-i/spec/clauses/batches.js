import { definitions } from '../definitions/index.js';
import { denominatorDefinitions, denominatorNames } from '../definitions/records.js';
import { cases, companions as companionships, cross, filled, shuffled, tensorOf, } from '../language/index.js';
import { definitionOf as lossOf, everyLoss, exactBatch, overLosses } from './losses.js';
/** The question for the reduced loss of a batch. */
export const ask = ({ loss, predictions, targets }, reduction, more = {}) => ({ ask: 'loss', loss, reduction, predictions, targets, ...more });
/** The shape of the unreduced loss. */
export const elementsShape = ({ name }, { shape }) => lossOf({ name }).properties.perRow ? shape.slice(0, -1) : shape;
/** The part of a loss question that says what the weights are. */
export const weighed = ({ given, weights, valid }) => ({
    ...((given === 'weights' || given === 'both') && { weights }),
    ...((given === 'valid' || given === 'both') && { valid }),
});
const definitionOf = (over) => denominatorDefinitions[over];
/** Every way to divide; and those by one number: on these batches each can be told from the others. */
export const everyWeighing = companionships.flatMap((given) => denominatorNames.filter((over) => definitionOf(over).cases.given.includes(given)).map((over) => ({ over, given })));
export const weighings = everyWeighing.filter(({ over }) => !definitionOf(over).perRow);
/** The mean by a denominator, with the count that its cases carry. */
export function meanOver(over) {
    const { count } = definitionOf(over).cases;
    return { by: 'mean', over, ...(count !== undefined && { count }) };
}
/** One number an example, of a shape that broadcasts to the unreduced loss. */
export const perExample = ({ name }, b, numbers) => tensorOf(lossOf({ name }).properties.perRow ? [b] : [b, 1], numbers);
/**
 * Whole weights of which half are zero, with a power of two for a sum, and a mask that keeps a quarter; where both are
 * given, weights that are all different and a mask that keeps half.
 */
const ones = { 4: [1, 1, 1, 1], 8: [1, 1, 1, 1, 1, 1, 1, 1] };
const hostile = {
    nothing: { weights: ones, valid: ones },
    weights: { weights: { 4: [2, 0, 6, 0], 8: [1, 0, 3, 0, 0, 7, 5, 0] }, valid: ones },
    valid: { weights: ones, valid: { 4: [0, 1, 0, 0], 8: [0, 1, 0, 0, 0, 1, 0, 0] } },
    both: {
        weights: { 4: [2, 5, 6, 4], 8: [1, 2, 3, 4, 5, 6, 7, 9] },
        valid: { 4: [0, 1, 1, 0], 8: [0, 1, 1, 0, 1, 0, 0, 1] },
    },
};
/** Weights and a mask for B examples of a loss. */
export const companions = (loss, b, given) => ({
    weights: perExample(loss, b, shuffled(...hostile[given].weights[b])),
    valid: perExample(loss, b, shuffled(...hostile[given].valid[b])),
});
/** A loss of elements and a loss of rows. */
export const representatives = [{ name: 'squared-error' }, { name: 'softmax-cross-entropy' }];
/** Batches of two sizes of these. */
const twoLosses = cross({ b: [4, 8], loss: representatives });
/** Batches of two losses, exact where they can be, weighed in these ways; and of every other loss, in one in turn. */
export const weighedIn = (ways) => [
    ...twoLosses.flatMap((point) => ways.map((way) => ({ ...point, ...way }))),
    ...overLosses(ways, representatives)
        .slice(representatives.length * ways.length)
        .map((point) => ({ b: 4, ...point })),
];
export const drawnWeighed = ({ b, loss, given, }) => ({
    ...exactBatch(loss, b),
    ...companions(loss, b, given),
});
/** Two losses weighed in every way, and every other in one; and every loss, with a mean of its own to get wrong, plainly. */
export const weighedBatches = cases([
    ...weighedIn(weighings),
    ...cross({ b: [4], loss: everyLoss }).map((point) => ({ ...point, ...weighings[0] })),
], drawnWeighed, { enough: 2 });
/** D, what a mean over these elements divides by. */
export function denominator(arithmetic, reduction, shape, { weights, valid } = {}) {
    const { constant, fromData, multiply } = arithmetic;
    const everywhere = (given) => multiply(fromData(filled(shape, 1)), fromData(given ?? filled([], 1)));
    if (reduction.by !== 'mean')
        return constant(1);
    return definitions.denominators[reduction.over](arithmetic, { shape, weights: everywhere(weights), valid: everywhere(valid) }, reduction.count);
}
