import { broadcastShape, sizeOf } from '../../spec/language/index.js';
import { meanText } from '../judge/declared/mean-text.js';
/** A number in the fewest digits that read back as the same float64. */
export const numberText = (value) => (Object.is(value, -0) ? '-0' : String(value));
/** More numbers than this are abbreviated. */
const most = 32;
/** A tensor as nested lists, or the first of its numbers where there are too many; one of them may stand out. */
export function tensorText({ shape, data }, marked, mark = (text) => `»${text}«`) {
    const texts = Array.from({ length: Math.min(data.length, marked === undefined ? most : data.length) }, (_, i) => {
        const text = numberText(data[i]);
        return i === marked ? mark(text) : text;
    });
    if (data.length <= most)
        return nested(shape, texts);
    const from = marked === undefined ? 0 : Math.max(0, marked - 2);
    const shown = texts.slice(from, from + 5);
    const about = `${data.length} numbers of shape [${shape.join(', ')}]`;
    return `${about}: ${[...(from > 0 ? ['…'] : []), ...shown, ...(from + 5 < data.length ? ['…'] : [])].join(', ')}`;
}
function nested(shape, texts) {
    const [rows, ...rest] = shape;
    if (rows === undefined)
        return texts[0] ?? '';
    const size = sizeOf(rest);
    return `[${Array.from({ length: rows }, (_, row) => nested(rest, texts.slice(row * size, (row + 1) * size))).join(', ')}]`;
}
/** The indices of a place that is given in row-major order. */
export function indicesOf(place, shape) {
    return shape.map((extent, axis) => Math.floor(place / sizeOf(shape.slice(axis + 1))) % extent);
}
/** Where the number of one side stands that takes part at a place of both sides' broadcast shape. */
export function placeIn(side, other, place) {
    const shape = broadcastShape(side, other);
    const indices = indicesOf(place, shape).slice(shape.length - side.length);
    return side.reduce((at, extent, axis) => at * extent + (extent === 1 ? 0 : indices[axis]), 0);
}
/**
 * " at [1, 0]": the place of two sides, broadcast, as it stands in a sentence; nothing where there is but one number.
 */
export function placeText({ left, right, place, }) {
    const shape = broadcastShape(left.shape, right.shape);
    return place === undefined || shape.length === 0 ? '' : ` at [${indicesOf(place, shape).join(', ')}]`;
}
export const isTensor = (value) => typeof value === 'object' && value !== null && 'shape' in value && 'data' in value;
/**
 * Any part of a case or of a question in one line: `huber(delta=2)`, `mean over elements`, `[4, 4]`. No part of it is
 * left out: two values that differ have two texts.
 */
export function valueText(value) {
    if (typeof value === 'number')
        return numberText(value);
    if (Array.isArray(value))
        return `[${value.map(valueText).join(', ')}]`;
    if (typeof value !== 'object' || value === null)
        return String(value);
    if (isTensor(value))
        return tensorText(value);
    const parts = value;
    if (typeof parts['by'] === 'string')
        return byText(parts);
    if (typeof parts['coupling'] === 'string')
        return `${parts['coupling']} ${valueText(parts['coefficient'])}`;
    const { name, ...rest } = parts;
    return typeof name === 'string' ? withParts(name, rest) : partsText(rest);
}
/** A reduction, or a clipping. */
function byText({ by, name, over, count, ofNothing, ...rest }) {
    if (by === 'unknown')
        return `${valueText(name)}, which is not a reduction`;
    if (by === 'mean' && typeof rest['mean'] === 'number')
        return declaredMeanText(rest['mean'], { over, ...rest }, ofNothing);
    const kind = over === undefined ? String(by) : `${valueText(by)} over ${valueText(over)}`;
    const counted = count === undefined ? kind : `${kind} ${valueText(count)}`;
    return withParts(ofNothing === undefined ? counted : `${counted} (empty batch: ${valueText(ofNothing)})`, rest);
}
/** A mean that a subject declares for its own loss: the first of them, unless another is meant. */
const declaredMeanText = (place, mean, ofNothing) => meanText(mean) +
    (ofNothing === undefined ? '' : ` (of nothing: ${valueText(ofNothing)})`) +
    (place === 0 ? '' : ` (declared mean no. ${place + 1})`);
const withParts = (name, rest) => Object.keys(rest).length === 0 ? name : `${name}(${partsText(rest)})`;
const partsText = (parts) => Object.entries(parts).flatMap(partTexts).join(', ');
/** The parts of a record within a record stand beside its own, each with the names of both. */
function partTexts([key, part]) {
    const isNested = typeof part === 'object' && part !== null && !Array.isArray(part) && !isTensor(part) && !isNamed(part);
    return isNested
        ? Object.entries(part).flatMap(([inner, value]) => partTexts([`${key}.${inner}`, value]))
        : [`${key}=${valueText(part)}`];
}
/** A record that has a text of its own. */
const isNamed = (part) => ['by', 'coupling', 'name'].some((key) => key in part);
