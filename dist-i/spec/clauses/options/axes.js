import { denominatorNames, lossDefinitions, namesOf } from '../../definitions/records.js';
import { variantsOf, } from '../../language/index.js';
import { meanOver } from '../batches.js';
/** A loss at the values of its parameters, in the order of its definition. */
export const variants = Object.fromEntries(Object.values(lossDefinitions).map(({ name, parameters }) => [
    name,
    variantsOf({ name: name }, parameters),
]));
const most = Math.max(...Object.values(variants).map(({ length }) => length));
/** The options and their values, the plainest first. */
const axes = {
    loss: namesOf(lossDefinitions),
    variant: Array.from({ length: most }, (_, i) => i),
    reduction: [
        'none',
        'sum',
        ...denominatorNames.map((over) => `mean over ${over}`),
        'max',
        'max of equal examples',
    ],
    size: ['table', 'line', 'cube', 'tall', 'one example', 'one column', 'many classes'],
    numbers: ['any', 'exact', 'smooth', 'boundary', 'minus infinity'],
    targeted: ['numbers', 'classes', 'distributions'],
    weights: ['absent', 'of any size', 'sum below one', 'one negative', 'half zero', 'all zero'],
    weighted: ['examples', 'elements', 'columns'],
    mask: ['absent', 'half of the examples', 'some elements', 'all but one', 'nothing ignored', 'everything ignored'],
    hidden: ['numbers', 'NaN', 'infinity', 'minus infinity'],
    classes: [
        'plain',
        'weights',
        'weights, one zero',
        'class 1 ignored',
        'class -100 ignored',
        'class 512 ignored',
        'weights, class 1 ignored',
        'weights, class -100 ignored',
    ],
    scale: ['absent', 'negative', 'small'],
    cotangent: ['absent', 'given'],
};
/** The denominator that a reduction names, if it does. */
export const denominatorOf = (reduction) => denominatorNames.find((over) => reduction === `mean over ${over}`);
export function reductionOf(reduction) {
    const over = denominatorOf(reduction);
    // A count that nothing in a batch has, and that needs 8 bits.
    if (over === 'constant')
        return { by: 'mean', over, count: 192 };
    if (over !== undefined)
        return meanOver(over);
    return { by: reduction === 'none' || reduction === 'sum' ? reduction : 'max' };
}
const isPerRow = (loss) => lossDefinitions[loss].properties.perRow === true;
const casesOf = (loss) => lossDefinitions[loss].cases;
/** What of a batch is taken out or weighs nothing: by two of these, nothing might be left to add or to divide by. */
const selectionsIn = ({ weights, mask, classes }) => Number(weights === 'half zero') +
    Number(mask !== undefined && ['half of the examples', 'some elements', 'all but one'].includes(mask)) +
    Number(classes !== undefined && /zero|ignored/.test(classes));
/** Each says what does not go together; of an axis without a value, nothing. */
const excluded = [
    ({ loss, variant }) => loss !== undefined && variant !== undefined && variant >= variants[loss].length,
    // The targets that a loss takes.
    ({ loss, targeted }) => {
        if (loss === undefined || targeted === undefined)
            return false;
        const { any, hostile } = casesOf(loss);
        const distributions = any.targets === 'classes' && hostile?.targets === 'distributions';
        return !((any.targets === 'classes' ? 'classes' : 'numbers') === targeted ||
            (targeted === 'distributions' && distributions));
    },
    ({ targeted, classes }) => targeted !== undefined && targeted !== 'classes' && classes !== undefined && classes !== 'plain',
    // The numbers that its definition has, and the shapes that they fill.
    ({ loss, numbers, targeted }) => (loss !== undefined &&
        ((numbers === 'exact' && casesOf(loss).exact === undefined) ||
            (numbers === 'smooth' && casesOf(loss).smooth === undefined) ||
            (numbers === 'boundary' && casesOf(loss).boundary === undefined))) ||
        (numbers === 'minus infinity' && targeted !== undefined && targeted !== 'classes'),
    ({ numbers, size }) => numbers === 'exact' && size !== undefined && /one|many/.test(size),
    // Smoothed, the loss would be infinite.
    ({ numbers, loss, variant }) => numbers === 'minus infinity' && loss === 'softmax-cross-entropy' && variant !== undefined && variant > 0,
    ({ loss, size }) => loss !== undefined && isPerRow(loss) && (size === 'line' || size === 'one column'),
    ({ size, targeted }) => size === 'many classes' && targeted !== undefined && targeted !== 'classes',
    // Weights of elements or columns, where there are several in a row.
    ({ weights, weighted }) => weights === 'absent' && weighted !== undefined && weighted !== 'examples',
    ({ loss, size, weighted, mask }) => ((weighted !== undefined && weighted !== 'examples') || mask === 'some elements') &&
        size !== undefined &&
        (size === 'line' || size === 'one column' || (loss !== undefined && isPerRow(loss) && size !== 'cube')),
    // Of one example, a mask keeps all or nothing.
    ({ size, mask, weights }) => (size === 'one example' || size === 'many classes') &&
        ((mask !== undefined && ['half of the examples', 'some elements', 'all but one'].includes(mask)) ||
            weights === 'half zero'),
    ({ mask, hidden }) => hidden !== undefined &&
        hidden !== 'numbers' &&
        mask !== undefined &&
        (mask === 'absent' || mask === 'nothing ignored'),
    // What a mean divides by is given.
    ({ reduction, weights, classes }) => reduction !== undefined &&
        /weights/.test(reduction) &&
        (weights === 'all zero' || (weights === 'absent' && classes !== undefined && !classes.startsWith('weights'))),
    ({ reduction, mask, classes }) => reduction !== undefined &&
        /valid|lengths/.test(reduction) &&
        ((mask === 'everything ignored' && !/lengths/.test(reduction)) ||
            (mask === 'absent' && (/lengths/.test(reduction) || (classes !== undefined && !/ignored/.test(classes))))),
    // Nothing is left, or nothing has a weight.
    ({ reduction, mask }) => reduction !== undefined && /max/.test(reduction) && mask === 'everything ignored',
    // Equal examples are of one class: all of them may be of the ignored one.
    ({ reduction, classes }) => reduction === 'max of equal examples' && classes !== undefined && /class 1 /.test(classes),
    (part) => part.reduction !== undefined && part.reduction !== 'none' && selectionsIn(part) > 1,
];
const isDegenerate = {
    reduction: (value) => value.startsWith('max'),
    size: (value) => value.startsWith('one'),
    weights: (value) => value === 'all zero',
    mask: (value) => value === 'everything ignored',
};
/**
 * What shows most for every loss and reduction: what is weighed, masked or divided stands where it differs from what is
 * not.
 */
const telling = (loss) => {
    const elements = { size: isPerRow(loss) ? 'cube' : 'table' };
    const weighed = { weights: 'of any size', weighted: 'examples' };
    const masked = { mask: 'half of the examples' };
    const mean = (over) => ({ reduction: `mean over ${over}` });
    return [
        { reduction: 'none', ...elements, cotangent: 'given' },
        { reduction: 'sum', ...elements, ...weighed, scale: 'negative' },
        { ...mean('elements'), ...elements, ...weighed },
        { ...mean('elements'), size: 'tall', numbers: 'any', weights: 'absent', mask: 'absent', classes: 'plain' },
        { ...mean('examples'), ...elements },
        { ...mean('sum-of-weights'), ...elements, ...weighed },
        { ...mean('sum-of-weights'), ...elements, weights: 'sum below one', weighted: 'elements' },
        { ...mean('non-zero-weights'), ...elements, weights: 'half zero', weighted: 'examples' },
        { ...mean('valid'), ...elements, mask: 'some elements', hidden: 'NaN' },
        { ...mean('sum-of-valid-weights'), ...elements, ...weighed, ...masked },
        { ...mean('lengths-then-examples'), ...elements, ...masked },
        { ...mean('constant'), ...elements },
    ].map((part) => ({ loss, ...part }));
};
export const combining = {
    axes,
    allowed: (part) => !excluded.some((excludes) => excludes(part)),
    hiding: (part) => Object.keys(isDegenerate).filter((axis) => part[axis] !== undefined && isDegenerate[axis](part[axis])),
    together: [
        ...namesOf(lossDefinitions).flatMap(telling),
        ...['softmax-cross-entropy', 'negative-log-likelihood'].flatMap((loss) => ['mean over sum-of-weights', 'mean over elements', 'none', 'mean over valid'].flatMap((reduction) => ['weights', 'weights, class 1 ignored'].map((classes) => ({ loss, reduction, classes })))),
        // All three axes are counted, and each of them is longer than 1.
        ...namesOf(lossDefinitions)
            .filter((loss) => !isPerRow(loss))
            .map((loss) => ({ loss, reduction: 'mean over elements', size: 'cube' })),
        // Smoothed, with weights of examples and of classes, with a mask and with an ignored class.
        ...['weights', 'weights, class 1 ignored', 'class 1 ignored'].map((classes) => ({ loss: 'softmax-cross-entropy', variant: 1, classes, reduction: 'sum' })),
        { loss: 'softmax-cross-entropy', variant: 1, reduction: 'mean over valid', mask: 'half of the examples' },
        { loss: 'softmax-cross-entropy', variant: 1, reduction: 'mean over elements', weights: 'of any size' },
    ],
};
