import { filled, sameShape } from './tensor.js';
/** An upstream gradient, summed over the axes along which its operand was broadcast. */
function unbroadcast({ reshape, shape, sum }, upstream, to) {
    if (sameShape(shape(upstream), to))
        return upstream;
    const rank = shape(upstream).length;
    let folded = upstream;
    for (let axis = 0; axis < rank; axis++) {
        const own = axis - rank + to.length;
        if ((own < 0 || to[own] === 1) && shape(folded)[axis] !== 1)
            folded = sum(folded, axis);
    }
    return reshape(folded, to);
}
const noDerivative = (operation) => () => {
    throw new TypeError(`the operation '${operation}' has no derivative here: give the derivative yourself`);
};
/** The arithmetic whose numbers remember. */
function recording(of) {
    const { constant, divide, multiply, positive, select, shape, subtract } = of;
    const leaf = (value) => ({ value, from: [] });
    const minusOne = (x) => multiply(constant(-1), x);
    const sign = (x) => subtract(positive(x), positive(minusOne(x)));
    const zero = () => constant(0);
    const binary = (compute, back) => (a, b) => {
        const value = compute(a.value, b.value);
        const to = (which, operand) => (up) => unbroadcast(of, back(up, a.value, b.value, value)[which](), shape(operand.value));
        return {
            value,
            from: [
                [a, to(0, a)],
                [b, to(1, b)],
            ],
        };
    };
    const unary = (compute, back) => (x) => {
        const value = compute(x.value);
        return { value, from: [[x, (up) => back(up, x.value, value)]] };
    };
    /** One where the first is smaller, a half where both are alike. */
    const smaller = (a, b) => multiply(constant(1 / 2), of.add(subtract(constant(1), positive(subtract(a, b))), positive(subtract(b, a))));
    const ones = (like) => of.fromData(filled(shape(like), 1));
    return {
        fromData: (given) => leaf(of.fromData(given)),
        constant: (value) => leaf(constant(value)),
        shape: (x) => shape(x.value),
        read: (x) => of.read(x.value),
        add: binary(of.add, (up) => [() => up, () => up]),
        subtract: binary(subtract, (up) => [() => up, () => minusOne(up)]),
        multiply: binary(multiply, (up, a, b) => [() => multiply(up, b), () => multiply(up, a)]),
        divide: binary(divide, (up, a, b, value) => [
            () => divide(up, b),
            // −a/b², as PyTorch, tfjs and JAX have it.
            () => of.anyOf(() => minusOne(multiply(up, divide(value, b))), () => minusOne(divide(multiply(up, a), multiply(b, b))), () => minusOne(multiply(multiply(up, a), divide(constant(1), multiply(b, b))))),
        ]),
        minimum: binary(of.minimum, (up, a, b) => [() => multiply(up, smaller(a, b)), () => multiply(up, smaller(b, a))]),
        maximum: binary(of.maximum, (up, a, b) => [() => multiply(up, smaller(b, a)), () => multiply(up, smaller(a, b))]),
        absolute: unary(of.absolute, (up, x) => multiply(up, sign(x))),
        exp: unary(of.exp, (up, _, value) => multiply(up, value)),
        log: unary(of.log, (up, x) => divide(up, x)),
        log1p: unary(of.log1p, (up, x) => divide(up, of.add(constant(1), x))),
        // The second forms are JAX's.
        sqrt: unary(of.sqrt, (up, _, value) => of.anyOf(() => divide(up, multiply(constant(2), value)), () => multiply(up, divide(constant(1 / 2), value)))),
        tanh: unary(of.tanh, (up, _, value) => of.anyOf(() => multiply(up, subtract(constant(1), multiply(value, value))), () => multiply(of.add(up, multiply(up, value)), subtract(constant(1), value)))),
        power: (x, exponent) => unary((base) => of.power(base, exponent), (up, base) => multiply(up, multiply(constant(exponent), of.power(base, exponent - 1))))(x),
        positive: (x) => leaf(positive(x.value)),
        select: (condition, a, b) => ({
            value: select(condition.value, a.value, b.value),
            from: [
                [a, (up) => unbroadcast(of, select(condition.value, up, zero()), shape(a.value))],
                [b, (up) => unbroadcast(of, select(condition.value, zero(), up), shape(b.value))],
            ],
        }),
        sum: (x, axis) => ({ value: of.sum(x.value, axis), from: [[x, (up) => multiply(up, ones(x.value))]] }),
        max: (x, axis) => {
            const value = of.max(x.value, axis);
            const back = (up) => {
                const largest = subtract(constant(1), positive(subtract(value, x.value)));
                return multiply(up, divide(largest, of.sum(largest, axis)));
            };
            return { value, from: [[x, back]] };
        },
        reshape: (x, to) => ({
            value: of.reshape(x.value, to),
            from: [[x, (up) => of.reshape(up, shape(x.value))]],
        }),
        rows: noDerivative('rows'),
        anyOf: (one) => one(),
        subgradient: (chosen) => chosen,
    };
}
/**
 * Differentiates a formula of named inputs. Throws a TypeError for an operation that has no derivative.
 */
export function differentiated(of, inputs, formula) {
    const names = Object.keys(inputs);
    const leaves = Object.fromEntries(names.map((name) => [name, { value: inputs[name], from: [] }]));
    const made = formula(recording(of), leaves);
    const pullback = (upstream) => {
        const gradients = new Map([[made, upstream]]);
        for (const node of inOrder(made)) {
            const up = gradients.get(node);
            if (up === undefined)
                continue;
            for (const [parent, pass] of node.from) {
                const before = gradients.get(parent);
                const more = pass(up);
                gradients.set(parent, before === undefined ? more : of.add(before, more));
            }
        }
        const none = (name) => of.multiply(of.constant(0), inputs[name]);
        return Object.fromEntries(names.map((name) => [name, gradients.get(leaves[name]) ?? none(name)]));
    };
    return { value: made.value, pullback };
}
/** Every node from which a result was made, each after all that were made of it. */
function inOrder(result) {
    const seen = new Set();
    const order = [];
    const visit = (node) => {
        if (seen.has(node))
            return;
        seen.add(node);
        for (const [parent] of node.from)
            visit(parent);
        order.push(node);
    };
    visit(result);
    return order.toReversed();
}
