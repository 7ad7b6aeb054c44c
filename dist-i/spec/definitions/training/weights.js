import { filled, sizeOf, } from '../../language/index.js';
/**
 * The gradient with respect to the weights, of their shape: each weight multiplies its elements; and where a mean
 * divides by a sum of weights it stands in the denominator, too: `(ℓᵢ − L) u / D`.
 */
export function gradientOfWeights(arithmetic, { reduction, weights }, { elements, weighed, population, reduced, reduce, upstream }) {
    const { anyOf, constant, divide, fromData, multiply, select, shape, subtract } = arithmetic;
    const { denominator, valid } = population;
    if (weights === undefined)
        throw new RangeError('there are no weights with respect to which to differentiate');
    const counted = select(valid, elements, constant(0));
    const gathered = (x) => summedTo(arithmetic, x, shape(weights));
    const given = reduce.pullback(arithmetic, weighed, population, upstream);
    // The upstream gradient is multiplied before the division, or after it.
    const above = anyOf(() => multiply(given, counted), () => reduce.pullback(arithmetic, weighed, population, multiply(upstream, counted)));
    const over = reduction.by === 'mean' ? reduction.over : undefined;
    if (over !== 'sum-of-weights' && over !== 'sum-of-valid-weights')
        return gathered(above);
    const everywhere = fromData(filled(shape(elements), 1));
    const share = over === 'sum-of-weights' ? everywhere : multiply(everywhere, valid);
    const below = anyOf(() => divide(multiply(upstream, reduced), denominator), () => multiply(divide(upstream, denominator), reduced), 
    // As a quotient is differentiated: by the square of the denominator.
    () => divide(multiply(upstream, multiply(reduced, denominator)), multiply(denominator, denominator)));
    return anyOf(() => subtract(gathered(above), gathered(multiply(share, below))), () => gathered(subtract(above, multiply(share, below))), () => gathered(multiply(divide(upstream, denominator), multiply(share, subtract(elements, reduced)))));
}
/** The sum over the axes along which something of this shape was broadcast. */
function summedTo({ reshape, shape, sum }, x, to) {
    const rank = shape(x).length;
    if (sizeOf(to) === 1 && rank > 0)
        return reshape(sum(x), to);
    let folded = x;
    for (let axis = 0; axis < rank; axis++) {
        const own = to[axis - rank + to.length] ?? 1;
        if (own === 1 && shape(folded)[axis] !== 1)
            folded = sum(folded, axis);
    }
    return reshape(folded, to);
}
