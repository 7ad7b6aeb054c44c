import { filled } from '../../language/index.js';
import { eachOf, lastOf } from './denominator.js';
/** The mean in every order in which code divides: before or after the sum, once or twice, by a reciprocal or not. */
function meanOf(arithmetic, mean, { elements, inputs }) {
    const { constant, divide, anyOf, multiply, positive, select, sum } = arithmetic;
    const each = eachOf(arithmetic, mean, inputs, elements);
    const last = lastOf(arithmetic, mean, inputs, elements);
    const inverse = () => divide(constant(1), last);
    const value = anyOf(() => divide(sum(each === undefined ? elements : divide(elements, each)), last), () => sum(divide(each === undefined ? elements : divide(elements, each), last)), () => multiply(sum(each === undefined ? elements : divide(elements, each)), inverse()), () => sum(multiply(each === undefined ? elements : divide(elements, each), inverse())), ...(each === undefined
        ? []
        : [
            () => sum(divide(elements, multiply(each, last))),
            () => divide(sum(multiply(elements, divide(constant(1), each))), last),
            () => sum(multiply(elements, multiply(divide(constant(1), each), inverse()))),
        ]));
    return mean.ofNothing === 'zero' ? select(positive(last), value, constant(0)) : value;
}
/** What each element is multiplied by in a mean, of the elements' shape. */
export function coefficients(arithmetic, mean, problem) {
    const { constant, divide, fromData, multiply, positive, select, shape } = arithmetic;
    const { elements, inputs } = problem;
    const each = eachOf(arithmetic, mean, inputs, elements) ?? constant(1);
    const last = lastOf(arithmetic, mean, inputs, elements);
    const ones = fromData(filled(shape(elements), 1));
    const divided = divide(ones, multiply(each, last));
    return mean.ofNothing === 'zero' ? select(positive(last), divided, multiply(ones, constant(0))) : divided;
}
const value = (arithmetic, problem) => {
    const { elements, reduction } = problem;
    switch (reduction.by) {
        case 'none':
            return elements;
        case 'sum':
            return arithmetic.sum(elements);
        case 'max':
            return arithmetic.max(elements);
        case 'mean':
            return meanOf(arithmetic, reduction, problem);
        case 'terms':
            throw new RangeError('a loss that is made of terms has no elements');
    }
};
const upstream = (arithmetic, problem) => {
    const { constant, fromData, max, positive, shape, subtract } = arithmetic;
    const { cotangent, elements, reduction } = problem;
    const ones = fromData(filled(shape(elements), 1));
    switch (reduction.by) {
        case 'none':
            return cotangent ?? ones;
        case 'sum':
            return ones;
        case 'max':
            return subtract(constant(1), positive(subtract(max(elements), elements)));
        case 'mean':
            return coefficients(arithmetic, reduction, problem);
        case 'terms':
            throw new RangeError('a loss that is made of terms has no elements');
    }
};
/** Every term times its number, and the gradients in the inputs that several terms read. */
const total = ({ add, constant, multiply }, parts) => {
    const added = parts
        .map(({ term, answer }) => multiply(constant(term.times), answer.value))
        .reduce((one, other) => add(one, other));
    const gradient = {};
    for (const { term, answer } of parts)
        for (const [name, slope] of Object.entries(answer.gradient)) {
            const own = multiply(constant(term.times), slope);
            gradient[name] = gradient[name] === undefined ? own : add(gradient[name], own);
        }
    return { value: added, gradient };
};
/** How own losses are reduced. */
export const ownReductions = { value, upstream, total };
