/** What a mean divides by, in the words of the specification. */
export const meansOver = [
    'examples',
    'elements',
    'sum-of-weights',
    'non-zero-weights',
    'valid',
    'sum-of-valid-weights',
];
/** What the mean divides by: a number where only the shape matters. */
export function denominatorOf(f, mean, elements, { weights, mask }) {
    const ofValid = (x) => f.sum(mask === undefined ? x : f.select(mask, x, 0));
    switch (mean) {
        case 'examples':
            return elements.shape[0];
        case 'elements':
            return elements.size;
        case 'sum-of-weights':
            return weights === undefined ? elements.size : f.sum(weights);
        case 'non-zero-weights':
            return weights === undefined ? elements.size : f.sum(f.nonZero(weights));
        case 'valid':
            return mask === undefined ? elements.size : ofValid(f.ones(elements.shape));
        case 'sum-of-valid-weights':
            return ofValid(weights ?? f.ones(elements.shape));
    }
}
/** The weighted elements, with a filler where the mask is zero. */
export function counted(f, elements, { weights, mask }, filler) {
    const weighted = weights === undefined ? elements : f.multiply(elements, weights);
    return mask === undefined ? weighted : f.select(mask, weighted, filler);
}
/** The reduced loss. Weights multiply before anything is reduced. */
export function reduce(f, elements, reducedBy, mean, beside) {
    const all = counted(f, elements, beside, reducedBy === 'max' ? -Infinity : 0);
    if (reducedBy === 'max')
        return f.largest(all);
    const sum = f.sum(all);
    return reducedBy === 'sum' ? sum : f.divide(sum, denominatorOf(f, mean, elements, beside));
}
