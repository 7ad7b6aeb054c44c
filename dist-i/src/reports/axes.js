import { numberText, valueText } from './values.js';
const named = (head) => ({ head, text: valueText });
/** For a place in a list, which is counted from 1. */
const numbered = (head) => ({ head, text: (value) => `no. ${Number(value) + 1}` });
const alone = (text) => ({ text });
/** The words for each of a few values; another is said as it is. */
const oneOf = (words) => alone((value) => words[String(value)] ?? valueText(value));
const batch = {
    nothing: 'a plain batch',
    weights: 'a weighted batch',
    valid: 'a masked batch',
    both: 'a weighted and masked batch',
};
const reductionText = (over) => (over === 'sum' ? 'sum' : `mean over ${valueText(over)}`);
/** The words of an axis, by its name in the clauses. An axis without words is said under its own name. */
const words = {
    b: named('batch size'),
    n: named('batch size'),
    loss: named('loss'),
    name: named('loss'),
    reduction: named('reduction'),
    losses: named('losses'),
    other: named('second loss'),
    second: named('reduction of the second loss'),
    over: { head: 'reduction', text: reductionText },
    unknown: named('the unknown reduction'),
    count: named('the constant denominator'),
    given: oneOf(batch),
    way: alone((value) => {
        const { over, given } = value;
        return `reduction ${reductionText(over)} of ${batch[given] ?? valueText(given)}`;
    }),
    of: {
        head: 'reduction',
        text: (value) => {
            const { identity, reduction } = value;
            return valueText({ ...reduction, ofNothing: identity });
        },
    },
    stretch: alone((value) => {
        const { stretched, shape, other } = value;
        return `${valueText(stretched)} of shape ${valueText(other)} broadcast against shape ${valueText(shape)}`;
    }),
    shape: named('shape'),
    by: alone((value) => {
        if (typeof value !== 'object' || value === null)
            return value === 'mask' ? 'a mask' : `clipping by ${String(value)}`;
        return `ignored class ${valueText(value['ignoredClass'])}`;
    }),
    hidden: alone((value) => `${valueText(value)} in the ignored examples`),
    first: named('first prediction'),
    errors: named('prediction errors'),
    optimizer: named('optimizer'),
    start: oneOf({ cold: 'a cold start', warm: 'a warm start' }),
    run: alone((value) => {
        const { optimizer, sizes } = value;
        return `optimizer ${valueText(optimizer)} on ${batchesText(sizes)}`;
    }),
    sizes: alone((value) => batchesText(value)),
    parts: alone((value) => `micro-batches of ${replicasText(value)}`),
    sign: oneOf({ '1': 'a positive learning rate', '-1': 'a negative learning rate' }),
    factor: named('a learning rate multiplied by'),
    rate: named('learning rate'),
    newRate: named('new learning rate'),
    c: named('a loss multiplied by'),
    left: alone((value) => `${valueText(value)} left unscaled`),
    how: oneOf({
        'as it is': 'nothing translated',
        'with its ε': 'ε translated',
        'with its rate': 'the learning rate translated',
    }),
    clip: alone((value) => (value === 'none' ? 'no clipping' : `clipping by ${valueText(value)}`)),
    convention: named('the penalty as'),
    changes: oneOf({ hyper: 'hyper-parameters that change', decay: 'a decay that changes' }),
    absent: oneOf({
        kept: 'a parameter that is kept without a gradient',
        counted: 'a parameter that is kept without a gradient, in a step that is counted',
        zeros: 'a missing gradient as zeros',
    }),
    missing: alone((value) => `no gradient in ${valueText(value)}`),
    collective: named('collective'),
    data: named('data set'),
    k: alone((value) => `k = ${valueText(value)}`),
    steps: alone((value) => `${valueText(value)} warm-up steps`),
    // The options of a loss.
    variant: numbered('parameters of the loss'),
    size: oneOf({
        table: 'tables',
        tall: 'tables of more than 2048 elements',
        cube: 'cubes',
        line: 'lines',
        'many classes': 'tables of 300 classes',
        'one example': 'tables of one example',
        'one column': 'tables of one column',
    }),
    numbers: oneOf({
        any: 'any predictions',
        exact: 'predictions that are computed exactly',
        smooth: 'predictions away from thresholds',
        boundary: 'predictions on thresholds',
        'minus infinity': 'a logit of −∞ in every row',
    }),
    targeted: alone((value) => `targets that are ${valueText(value)}`),
    weights: oneOf({
        absent: 'no weights',
        'of any size': 'weights of any size',
        'sum below one': 'weights with a sum below one',
        'half zero': 'weights of which half are zero',
        'one negative': 'weights of which one is negative',
        'all zero': 'weights that are all zero',
    }),
    weighted: named('weights of'),
    mask: oneOf({
        absent: 'no mask',
        'half of the examples': 'half of the examples ignored',
        'some elements': 'some elements ignored',
        'all but one': 'all ignored but one',
    }),
    classes: oneOf({
        plain: 'no weights of classes',
        weights: 'weights of classes',
        'weights, one zero': 'weights of classes, of which one is zero',
        'weights, class 1 ignored': 'weights of classes, class 1 ignored',
        'weights, class -100 ignored': 'weights of classes, class -100 ignored',
    }),
    scale: oneOf({ absent: 'no scale', negative: 'a negative scale', small: 'a small scale' }),
    cotangent: oneOf({ absent: 'no cotangent', given: 'a cotangent' }),
    upstream: named('upstream gradient'),
    // Steps, models and windows.
    decay: alone((value) => (value === 'none' ? 'no decay' : `${valueText(value)} decay`)),
    after: alone((value) => (value === 0 ? 'a cold start' : `a start after step ${valueText(value)}`)),
    gradients: alone((value) => `gradients ${value === 'all zero' ? 'that are all zero' : valueText(value)}`),
    slots: oneOf({ true: 'slots asked for', false: 'slots not asked for' }),
    outputs: oneOf({ '1': 'one output', '3': 'three outputs' }),
    beside: oneOf({
        nothing: 'plain micro-batches',
        rows: 'masked micro-batches',
        elements: 'micro-batches with masked elements',
        weights: 'weighted micro-batches',
        'weights and rows': 'weighted and masked micro-batches',
    }),
    penalties: alone((value) => penaltiesText(value)),
    // Losses that a subject declares.
    own: named('declared loss'),
    mean: numbered('declared mean'),
    rows: named('batch size'),
    ownRule: named('declared update rule'),
    number: named('number'),
    slot: named('slot'),
    counts: oneOf({ any: 'counts of any size', least: 'the least counts', most: 'the largest counts' }),
};
export const axisWords = (axis) => words[axis] ?? named(axis);
/** Whether an axis has words of its own. */
export const hasWords = (axis) => axis in words;
/** Sizes of batches, or of the micro-batches of windows: window by window, replica by replica. */
function batchesText(sizes) {
    return sizes.every((size) => typeof size === 'number')
        ? `batches of ${sizes.join(', ')}`
        : `micro-batches of ${sizes.map((window) => replicasText(window)).join(', then ')}`;
}
const replicasText = (replicas) => {
    const each = replicas.map((sizes) => sizes.join(' + '));
    return each.length === 1 ? each[0] : `${each.join(' and ')} on ${each.length} replicas`;
};
/** "0.3 times half-sum-of-squares on the weights, outside the reduction". */
const penaltiesText = (penalties) => penalties.length === 0
    ? 'no penalty'
    : penalties
        .map(({ name, on, coefficient, placed }) => `${numberText(coefficient)} times ${name} on the ${on}, ${placed} the reduction`)
        .join(', plus ');
