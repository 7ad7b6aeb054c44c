import { requireFunction, requireList, requireOneOf, requireShape } from '../../spec/contracts/checks.js';
const written = (shape) => `[${shape.join(', ')}]`;
/** @throws TypeError for what is no tensor of the framework, or is freed. */
export function requireAlive(f, x, where) {
    if (!f.isTensor(x))
        throw new TypeError(`${where} is not a tensor of ${f.library}. Make it with t.tensor, or pass one to t.from.`);
    if (f.isFreed(x))
        throw new TypeError(`${where} ${f.whenFreed}`);
}
/** @throws TypeError or RangeError unless it is a living tensor of that shape. */
export function requireOfShape(f, x, shape, where) {
    requireAlive(f, x, where);
    if (x.shape.length !== shape.length || x.shape.some((size, axis) => size !== shape[axis]))
        throw new RangeError(`${where} has shape ${written(x.shape)}, but ${written(shape)} was declared. Correct the declaration or the tensor.`);
}
/** What is trained. @throws TypeError for what is none, or freed */
export function leavesOf(f, theta, where) {
    if (typeof theta !== 'object' || theta === null)
        throw new TypeError(`${where}: theta must be ${f.howTheta}`);
    const leaves = f.leaves(theta, where);
    for (const { name, value } of leaves)
        requireAlive(f, value, `${where}: ${name}`);
    return leaves.map(({ value }) => value);
}
export function tensors(f) {
    // Over plain tensors, which is what they are at run time.
    const functions = {
        tensor(shape, data, dtype = 'float32') {
            const sizes = requireShape(shape, 't.tensor: shape');
            requireOneOf(dtype, ['float32', 'int32', 'bool'], 't.tensor: dtype');
            const { length } = requireList(data, 't.tensor: data', 'Give the elements row by row.');
            const wanted = sizes.reduce((product, size) => product * size, 1);
            if (length !== wanted)
                throw new RangeError(`t.tensor: data has ${length} elements, but shape ${written(sizes)} holds ${wanted}. Correct the shape or the data.`);
            return f.tensor(data, sizes, dtype);
        },
        from(plain, shape) {
            requireOfShape(f, plain, requireShape(shape, 't.from: shape'), 't.from: the tensor');
            return plain;
        },
        linear(x, weights, bias) {
            requireAlive(f, x, 't.linear: x');
            requireAlive(f, weights, 't.linear: weights');
            requireAlive(f, bias, 't.linear: bias');
            if (bias.shape.length !== 1)
                requireOfShape(f, bias, weights.shape.slice(1), 't.linear: bias');
            requireOfShape(f, weights, [x.shape[1], bias.shape[0]], 't.linear: weights');
            return f.given([x, weights, bias], () => f.add(f.matMul(x, weights), bias));
        },
        map(x, fn) {
            requireAlive(f, x, 't.map: x');
            requireFunction(fn, 't.map: f', 'Give one that keeps the shape, as relu.');
            const { shape } = x;
            const y = fn(x);
            requireOfShape(f, y, shape, 't.map: the result');
            return y;
        },
    };
    return functions;
}
