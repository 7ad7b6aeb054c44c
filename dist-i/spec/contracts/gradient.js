import { requireInteger, requireOneOf, requireOptions } from './checks.js';
import { requireTensor } from './tensor.js';
export const scalarReductions = ['sum', 'mean', 'max'];
/**
 * States of which loss a tensor is the gradient: `gradient(value, { reducedBy: 'mean', batchSize: 8 })`.
 *
 * @throws TypeError when an argument is of the wrong kind, or the reduction is `none`;
 *   RangeError when the reduction or an option is unknown, or the batch size is not an integer of at least 1
 */
// `const`: without it a literal batch size inside another call would be inferred as `number`, and go unchecked.
export function gradient(value, options) {
    requireTensor(value, 'gradient: value');
    const { reducedBy, batchSize } = requireOptions(options, ['reducedBy', 'batchSize'], 'gradient: options', "Write { reducedBy: 'mean', batchSize: 8 }.");
    if (reducedBy === 'none')
        throw new TypeError('gradient: a loss reduced by "none" has one gradient for each element. Reduce it first: their sum is the gradient of "sum".');
    requireOneOf(reducedBy, scalarReductions, 'gradient: reducedBy');
    requireInteger(batchSize, 1, 'gradient: batchSize', 'Give the number of examples in the batch.');
    return Object.freeze({ reducedBy, batchSize, value });
}
/** @throws TypeError or RangeError unless `value` looks as {@link gradient} made it. */
export function requireGradient(value, where) {
    const hint = 'Make it with gradient(value, options), or with the gradient of a loss.';
    requireOptions(value, ['reducedBy', 'batchSize', 'value'], where, hint);
    requireOneOf(value.reducedBy, scalarReductions, `${where}.reducedBy`);
    requireInteger(value.batchSize, 1, `${where}.batchSize`, hint);
    requireTensor(value.value, `${where}.value`);
}
