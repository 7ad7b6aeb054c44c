import { grid, reals, shuffled, sizeOf, taken, tensorOf, } from '../../language/index.js';
import { definitionOf } from '../losses.js';
import { reductionOf, variants } from './axes.js';
export const lossOf = ({ loss, variant }) => variants[loss][variant];
const isPerRow = ({ loss }) => definitionOf({ name: loss }).properties.perRow === true;
/** The shape of the predictions. Of more than 256 elements a count in 8 bits is wrong, and of more than 2048 one in 11. */
function shapeOf({ loss, size }) {
    const shapes = {
        table: [4, 3],
        line: [4],
        cube: [2, 3, 4],
        tall: isPerRow({ loss }) ? [2050, 2] : [1025, 2],
        'one example': [1, 5],
        'one column': [5, 1],
        'many classes': [2, 300],
    };
    return shapes[size];
}
const elementsShape = (point) => {
    const shape = shapeOf(point);
    return isPerRow(point) ? shape.slice(0, -1) : shape;
};
/** So many numbers, which are these in turn. */
const repeated = (count, ...of) => shuffled(...Array.from({ length: count }, (_, i) => of[i % of.length]));
/** Numbers of any size go up to 8. */
const upTo8 = (numbers) => numbers.kind === 'reals' ? reals(Math.max(numbers.min, -8), Math.min(numbers.max, 8)) : numbers;
function batched({ loss, numbers }) {
    const { any, exact = any, smooth = any, boundary = any } = definitionOf({ name: loss }).cases;
    return { any, exact, smooth, boundary, 'minus infinity': any }[numbers];
}
function targetsOf(point) {
    const shape = shapeOf(point);
    const classes = shape.at(-1);
    const { targets } = batched(point);
    if (point.targeted === 'numbers' && targets !== 'classes')
        return tensorOf(shape, upTo8(targets));
    if (point.targeted === 'distributions')
        return tensorOf(shape, shuffled(3 / 4, 1 / 4, ...Array.from({ length: classes - 2 }, () => 0)));
    const rows = shape.slice(0, -1);
    // Of many classes some of which an index needs 8 bits: bfloat16 holds no more. Of few every one, as far as there are rows.
    return point.size === 'many classes'
        ? tensorOf(rows, grid(200, 255))
        : tensorOf(rows, repeated(sizeOf(rows), ...Array.from({ length: classes }, (_, i) => i)));
}
/** Weights that tell denominators apart, for so many; a sum of some is never zero unless all of them are. */
function weighing({ weights }, count) {
    const small = 2 ** -Math.ceil(Math.log2(4 * count));
    const numbers = {
        absent: [1],
        'of any size': [2, 1 / 2, 3, 5],
        'sum below one': [small, 2 * small, 3 * small, small],
        'one negative': [3, -1 / 8, 2, 1],
        'half zero': [0, 2, 0, 5],
        'all zero': [0],
    };
    return repeated(count, ...numbers[weights]);
}
function weightsShape(point) {
    const elements = elementsShape(point);
    if (point.weighted === 'elements')
        return elements;
    if (point.weighted === 'columns')
        return elements.slice(-1);
    return elements.map((extent, axis) => (axis === 0 ? extent : 1));
}
function keeping({ mask }, count) {
    const numbers = {
        absent: [1],
        'half of the examples': [1, 0],
        'some elements': [1, 1, 0, 1, 0],
        'all but one': Array.from({ length: count }, (_, i) => (i === 0 ? 1 : 0)),
        'nothing ignored': [1],
        'everything ignored': [0],
    };
    return repeated(count, ...numbers[mask]);
}
const maskShape = (point) => {
    const elements = elementsShape(point);
    return point.mask === 'some elements' ? elements : elements.map((extent, axis) => (axis === 0 ? extent : 1));
};
export function drawnAt(point) {
    const shape = shapeOf(point);
    const classes = shape.at(-1);
    const upstream = point.reduction === 'none' ? elementsShape(point) : [];
    const of = (extents, numbers) => tensorOf(extents, numbers(sizeOf(extents)));
    return {
        predictions: tensorOf(shape, upTo8(batched(point).predictions)),
        targets: targetsOf(point),
        weighing: of(weightsShape(point), (count) => weighing(point, count)),
        keeping: of(maskShape(point), (count) => keeping(point, count)),
        weighingClasses: of([classes], (count) => point.classes === 'weights, one zero'
            ? repeated(count, 0, ...Array.from({ length: count - 1 }, (_, i) => 1 + (i % 4)))
            : repeated(count, 2, 1 / 2, 5, 3)),
        upstream: of(upstream, (count) => repeated(count, -3, 2, 1 / 2, -1)),
    };
}
/** The question of a point, with what is drawn there. */
export function questionAt(given) {
    const { classes, cotangent, keeping: valid, mask, scale, upstream, weighing: weights, weighingClasses } = given;
    const { predictions, targets } = filledIn(given);
    return {
        ask: 'loss',
        loss: lossOf(given),
        reduction: reductionOf(given.reduction),
        predictions,
        targets,
        ...(given.weights !== 'absent' && { weights }),
        ...(mask !== 'absent' && { valid }),
        ...(classes.startsWith('weights') && { classWeights: weighingClasses }),
        ...(classes.endsWith('ignored') && { ignoredClass: ignoredClass(classes) }),
        ...(scale !== 'absent' && { scale: scale === 'negative' ? -3 : 1 / 64 }),
        ...(cotangent !== 'absent' && { cotangent: upstream }),
    };
}
const ignoredClass = (classes) => {
    const [, number] = /class (-?\d+) ignored$/.exec(classes) ?? [];
    return number === undefined ? undefined : Number(number);
};
/** The batch, with what is hidden in it, ignored, infinite or equal. */
function filledIn(given) {
    const { reduction, predictions: drawn, targets: drawnTargets } = given;
    const rows = Array.from({ length: drawn.shape[0] }, () => 0);
    const isEqual = reduction === 'max of equal examples';
    const targets = isEqual ? taken(drawnTargets, rows) : drawnTargets;
    const predictions = withHidden(given, withInfinity(given, isEqual ? taken(drawn, rows) : drawn, targets));
    return { predictions, targets: withIgnored(given, targets) };
}
/** A target of a class that there is not, where such are ignored: every fourth, the last one at least. */
function withIgnored({ classes }, { shape, data }) {
    const ignored = ignoredClass(classes);
    if (ignored === undefined || ignored === 1 || data.length === 1)
        return { shape, data };
    const isOne = (i) => i % 4 === 3 || (i === data.length - 1 && data.length < 4);
    return { shape, data: Array.from(data, (target, i) => (isOne(i) ? ignored : target)) };
}
/** In every row, −∞ as the logit of the class after that of the target. */
function withInfinity({ numbers }, { shape, data }, targets) {
    if (numbers !== 'minus infinity')
        return { shape, data };
    const classes = shape.at(-1);
    const isNext = (i) => i % classes === (targets.data[Math.floor(i / classes)] + 1) % classes;
    return { shape, data: Array.from(data, (x, i) => (isNext(i) ? -Infinity : x)) };
}
const hiddenNumbers = { numbers: undefined, NaN, infinity: Infinity, 'minus infinity': -Infinity };
/** What stands where the mask ignores the predictions. */
function withHidden(given, { shape, data }) {
    const hidden = hiddenNumbers[given.hidden];
    if (hidden === undefined)
        return { shape, data };
    const { keeping: kept } = given;
    // As many predictions as one number of the mask is of.
    const each = data.length / kept.data.length;
    return { shape, data: Array.from(data, (x, i) => (kept.data[Math.floor(i / each)] === 0 ? hidden : x)) };
}
/** The least question of a loss and a reduction that holds these options: what a subject must have for it. */
export function leastQuestion({ loss, variant = 0, reduction, ...rest }) {
    if (loss === undefined || reduction === undefined)
        return undefined;
    const one = { shape: [], data: [1] };
    const { weights = 'absent', mask = 'absent', classes = 'plain', scale = 'absent', cotangent = 'absent' } = rest;
    return {
        ask: 'loss',
        loss: variants[loss][variant] ?? variants[loss][0],
        reduction: reductionOf(reduction),
        predictions: one,
        targets: one,
        ...(weights !== 'absent' && { weights: one }),
        ...(mask !== 'absent' && { valid: one }),
        ...(classes.startsWith('weights') && { classWeights: one }),
        ...(classes.endsWith('ignored') && { ignoredClass: 1 }),
        ...(scale !== 'absent' && { scale: 1 }),
        ...(cotangent !== 'absent' && { cotangent: one }),
    };
}
