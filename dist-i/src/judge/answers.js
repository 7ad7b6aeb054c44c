import { sameShape, sizeOf } from '../../spec/language/index.js';
import { zeros } from '../arithmetic/zeros.js';
import { rounding } from '../arithmetic/formats.js';
const isTensor = (value) => typeof value === 'object' && value !== null && 'shape' in value && 'data' in value;
/** Every tensor in a value, wherever it stands. */
export function mapTensors(value, map) {
    if (isTensor(value))
        return map(value);
    if (Array.isArray(value))
        return value.map((part) => mapTensors(part, map));
    if (typeof value !== 'object' || value === null)
        return value;
    const mapped = {};
    for (const name of Object.keys(value))
        mapped[name] = mapTensors(value[name], map);
    return mapped;
}
const isShaped = (value) => typeof value === 'object' && value !== null && 'shape' in value;
/** The tensors of answers, in order. */
export function leavesOf(value, found = []) {
    if (isShaped(value))
        found.push(value);
    else if (typeof value === 'object' && value !== null)
        for (const part of Object.values(value))
            leavesOf(part, found);
    return found;
}
/** Two answers of one form, tensor by tensor. */
export function zipAnswers(a, b, zip) {
    const zipped = (one, other) => {
        if (isShaped(other))
            return zip(one, other);
        if (Array.isArray(other))
            return other.map((part, i) => zipped(one[i], part));
        const both = {};
        for (const name of Object.keys(other))
            both[name] = zipped(one[name], other[name]);
        return both;
    };
    return zipped(a, b);
}
/**
 * An answer's tensors, one by one, along the form of a model answer, which says where tensors stand and of which
 * shapes. Throws a sentence for the first place where the answer is not of that form.
 */
export function mapAnswer(model, answer, map, at = 'the answer') {
    if (isShaped(model))
        return map(checkedTensor(model.shape, answer, at), at);
    if (typeof answer !== 'object' || answer === null)
        throw new TypeError(`${at} is ${shown(answer)}, not an object`);
    if (Array.isArray(model)) {
        if (!Array.isArray(answer) || answer.length !== model.length) {
            throw new TypeError(`${at} has ${Array.isArray(answer) ? answer.length : 'no'} entries, expected ${model.length}`);
        }
        return model.map((part, i) => mapAnswer(part, answer[i], map, `${at}[${i}]`));
    }
    return Object.fromEntries(Object.entries(model).map(([name, part]) => {
        if (!(name in answer))
            throw new TypeError(`${at} has no '${name}'`);
        return [name, mapAnswer(part, answer[name], map, `${at}.${name}`)];
    }));
}
/**
 * A subject's answers to all the questions of a case, of the form of the model answers and in the format that it
 * declares; or an error.
 */
export function checkedAnswers(model, answers, format) {
    const round = rounding(format);
    const checked = (tensor, at) => {
        const { data } = tensor;
        for (let place = 0; place < data.length; place++) {
            const value = data[place];
            if (round(value) !== value && !Number.isNaN(value))
                throw new RangeError(`${at} holds ${value} at place ${place}, which is no ${format} number, though the subject declares ${format}`);
        }
        return tensor;
    };
    return Object.fromEntries(Object.entries(model).map(([name, one]) => [name, mapAnswer(one, answers[name], checked)]));
}
/** A copy of a tensor, in float64. A shape that is the subject's affair is 'any'. */
function checkedTensor(wantedShape, tensor, at) {
    if (!isTensor(tensor))
        throw new TypeError(`${at} is ${shown(tensor)}, not a tensor { shape, data }`);
    const shape = wantedShape === 'any' && Array.isArray(tensor.shape) ? tensor.shape : wantedShape;
    const wanted = () => `[${shape.join(', ')}]`;
    if (!Array.isArray(tensor.shape) || !sameShape(tensor.shape, shape)) {
        const given = Array.isArray(tensor.shape) ? `[${tensor.shape.join(', ')}]` : shown(tensor.shape);
        if (given !== wanted())
            throw new RangeError(`${at} has shape ${given}, expected ${wanted()}`);
    }
    const size = sizeOf(shape);
    const length = tensor.data?.length;
    if (length !== size)
        throw new RangeError(`${at} holds ${length ?? 'no'} numbers, where its shape ${wanted()} has ${size}`);
    const data = zeros(size);
    for (let place = 0; place < size; place++) {
        const value = tensor.data[place];
        if (typeof value !== 'number')
            throw new TypeError(`${at} holds ${shown(value)} at place ${place}, not a number`);
        data[place] = value;
    }
    return { shape: [...shape], data };
}
/** A value in a few letters, whatever it is. */
function shown(value) {
    if (value === null || typeof value === 'undefined' || typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'string')
        return `the string ${JSON.stringify(value.slice(0, 40))}`;
    return Array.isArray(value) ? `an array of ${value.length}` : `of type ${typeof value}`;
}
