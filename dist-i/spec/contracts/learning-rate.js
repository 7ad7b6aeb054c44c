import { requireInteger, requireNumber, requireOneOf, requireOptions } from './checks.js';
import { reductions } from './reduction.js';
/**
 * States for which loss a learning rate was chosen: `learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 })`.
 *
 * @param value λ: finite, of either sign; zero takes no step
 * @throws TypeError when an argument is of the wrong kind;
 *   RangeError when λ is NaN or infinite, the reduction or an option is unknown, or the batch size is not an integer of at least 1
 */
// `const`: without it a literal batch size inside another call would be inferred as `number`, and go unchecked.
export function learningRate(value, options) {
    requireRate(value, 'learningRate: value');
    const { forLossReducedBy, batchSize } = requireOptions(options, ['forLossReducedBy', 'batchSize'], 'learningRate: options', "Write { forLossReducedBy: 'mean', batchSize: 8 }.");
    requireOneOf(forLossReducedBy, reductions, 'learningRate: forLossReducedBy');
    requireInteger(batchSize, 1, 'learningRate: batchSize', 'Give the number of examples in the batch.');
    return Object.freeze({ forLossReducedBy, batchSize, value });
}
/** @throws TypeError unless `value` is a number, RangeError unless it is finite. */
function requireRate(value, where) {
    requireNumber(value, where, 'Give a finite number.');
    if (!Number.isFinite(value))
        throw new RangeError(`${where} must be finite, got ${value}. Give a finite number.`);
}
/** @throws TypeError or RangeError unless `rate` looks as {@link learningRate} made it. */
export function requireLearningRate(rate, where) {
    const hint = 'Make it with learningRate(value, options).';
    requireOptions(rate, ['forLossReducedBy', 'batchSize', 'value'], where, hint);
    requireRate(rate.value, `${where}.value`);
    requireOneOf(rate.forLossReducedBy, reductions, `${where}.forLossReducedBy`);
    requireInteger(rate.batchSize, 1, `${where}.batchSize`, hint);
}
