import { allSamples, sampleLosses } from '../../definitions/own/sample.js';
import { isNested } from '../../definitions/own/denominator.js';
import { grid, reals, recordOf, sizeOf, taken, tensorOf, } from '../../language/index.js';
/** The losses that the reference declares. */
export const sampleDeclarations = sampleLosses.map(({ declaration }) => declaration);
export const sampleForms = Object.fromEntries(sampleLosses.map((one) => [one.declaration.name, one]));
/** The same, and those about groups and terms. */
export const furtherDeclarations = allSamples;
export const reductionsOf = ({ reductions, means = [] }) => reductions ?? ['none', 'sum', ...(means.length > 0 ? ['mean'] : [])];
export const hasReduction = (loss, ...by) => by.every((one) => reductionsOf(loss).includes(one));
export const isIndependent = ({ properties = {} }) => properties.rowsIndependent !== false;
export const hasGradient = ({ gradientOf = [] }) => gradientOf.length > 0;
/** Inputs that a mean is over. */
function countedBy({ over }) {
    const named = (count) => typeof count === 'object' && count !== null ? Object.values(count).filter((one) => typeof one === 'string') : [];
    return isNested(over)
        ? [...(typeof over.each === 'string' ? [over.each] : named(over.each)), ...named(over.then)]
        : named(over);
}
/** Numbers of a declared range; a narrow one, or one away from zero, in 64 steps. */
function numbersOf({ reals: real, integers = [0, 1] }, counts) {
    const [min = 0, max = 1] = real ?? integers;
    if (counts !== 'any' && real === undefined)
        return counts === 'least' ? grid(min, min) : grid(max, max);
    if (real === undefined || min === max)
        return grid(min, max);
    return max - min < 1 || min > 0 || max < 0 ? grid(min, max, (max - min) / 64) : reals(min, max);
}
/** The inputs of a batch of so many rows. */
export function drawnInputs({ inputs, means = [] }, rows, counts = 'any') {
    const counted = new Set(means.flatMap(countedBy));
    const fields = Object.entries(inputs).map(([name, input]) => [
        name,
        tensorOf(input.shape.map((extent) => (extent === 'examples' ? rows : extent)), numbersOf(input, counted.has(name) ? counts : 'any')),
    ]);
    return recordOf(Object.fromEntries(fields));
}
/** Sizes at which a loss takes a batch. */
const fitting = ({ smallest = 1 }, sizes) => sizes.filter((rows) => rows >= smallest);
/** Batches of each loss that is such, by size; those whose counts are all least, or all most, where there are counts. */
export function batchPoints(losses, sizes) {
    return losses.flatMap((loss) => fitting(loss, sizes).map((rows) => ({ own: loss.name, rows })));
}
/** The same of every mean that is such. */
export function meanPoints(losses, sizes, such = () => true) {
    return losses.flatMap((loss) => (loss.means ?? []).flatMap((one, mean) => {
        const points = fitting(loss, sizes)
            .filter((rows) => such(one, loss, rows))
            .map((rows) => ({ own: loss.name, mean, rows, counts: 'any' }));
        const whole = countedBy(one).some((name) => loss.inputs[name]?.integers !== undefined);
        const last = points.at(-1);
        if (!whole || last === undefined)
            return points;
        return [...points, { ...last, counts: 'least' }, { ...last, counts: 'most' }];
    }));
}
export const ownCases = (losses, points, more = () => ({})) => ({
    fixed: points,
    drawn: (point) => {
        const loss = lossNamed(losses, point);
        return { inputs: drawnInputs(loss, point.rows, point.counts), ...more(loss, point) };
    },
});
export const lossNamed = (losses, { own }) => losses.find(({ name }) => name === own);
/** Inputs that never exceed others, made so. */
export function within({ inputs: declared }, inputs) {
    return Object.fromEntries(Object.entries(inputs).map(([name, { shape, data }]) => {
        const bound = inputs[declared[name]?.atMost ?? '']?.data;
        const least = bound === undefined ? data : Float64Array.from(data, (x, i) => Math.min(x, bound[i]));
        return [name, { shape, data: least }];
    }));
}
/** A question about a loss: of its value alone where it has no gradients, or none are asked for. */
export const ask = (loss, inputs, reduction, { cotangent, valueOnly } = {}) => ({
    ask: 'own',
    loss: loss.name,
    inputs: within(loss, inputs),
    reduction,
    ...(cotangent && { cotangent }),
    ...((valueOnly === true || !hasGradient(loss)) && { valueOnly: true }),
});
export const none = { by: 'none' };
export const sum = { by: 'sum' };
export const meanAt = (loss, mean = 0) => ({
    by: 'mean',
    mean,
    ...loss.means[mean],
});
/** These rows of a batch; what all rows share stays. */
export const rowsOf = ({ inputs: declared }, inputs, rows) => Object.fromEntries(Object.entries(inputs).map(([name, given]) => [
    name,
    declared[name]?.shape[0] === 'examples' ? taken(given, rows) : given,
]));
/** The inputs of `gradientOf` that have a row for each example. */
export const byRow = ({ inputs, gradientOf = [] }) => gradientOf.filter((name) => inputs[name]?.shape[0] === 'examples');
/** 0, 1, …, up to n − 1. */
export const upTo = (n, from = 0) => Array.from({ length: n }, (_, i) => from + i);
/** The places of an input that are not read, as those that `hidden` then replaces. */
export function replaced(loss, inputs, hidden) {
    const changes = (loss.ignores ?? []).map(({ input, where, beyond }) => {
        const { shape, data } = inputs[input];
        const row = sizeOf(shape.slice(1));
        const step = sizeOf(shape.slice(2));
        const by = inputs[where ?? beyond ?? ''];
        const per = (row * shape[0]) / by.data.length;
        const isRead = (place) => where === undefined
            ? Math.floor((place % row) / step) < by.data[Math.floor(place / row)]
            : by.data[Math.floor(place / per)] !== 0;
        return [input, { shape, data: Float64Array.from(data, (x, i) => (isRead(i) ? x : hidden[input].data[i])) }];
    });
    return { ...inputs, ...Object.fromEntries(changes) };
}
