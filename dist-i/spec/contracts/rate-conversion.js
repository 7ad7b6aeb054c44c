import { requireInteger, requireOneOf, requireOptions } from './checks.js';
import { learningRate, requireLearningRate } from './learning-rate.js';
import { reductions } from './reduction.js';
const whyNot = {
    max: 'the gradient of the worst example is no known multiple of that of the sum or the mean. Choose the rate for it afresh.',
    none: 'a loss for each element has no single gradient. Reduce the loss first.',
};
function requireConvertible(reduction, where) {
    requireOneOf(reduction, reductions, where);
    if (reduction === 'max' || reduction === 'none')
        throw new TypeError(`${where} is "${reduction}", for which no rate can be converted: ${whyNot[reduction]}`);
}
function requireRate(rate, where) {
    requireLearningRate(rate, `${where}: rate`);
    requireConvertible(rate.forLossReducedBy, `${where}: rate.forLossReducedBy`);
}
/** The rate that came out. @throws RangeError where no finite number holds it */
function converted(value, forLossReducedBy, batchSize, where) {
    if (!Number.isFinite(value))
        throw new RangeError(`${where}: the rate for the ${forLossReducedBy} over ${batchSize} would be ${value}. Give a smaller rate.`);
    return learningRate(value, { forLossReducedBy, batchSize });
}
/**
 * The rate with which descent on the loss reduced by `to` takes steps equal to those of the given rate, over the same
 * batch: λ_sum = λ_mean / B, because L_sum = B·L_mean and hence ∇L_sum = B·∇L_mean. The same reduction gives the same
 * rate. Denominator of the mean: the B examples of the batch, weighted equally. Rounded once; exact where B is a power
 * of two (short of underflow). A rule for plain descent: it does not hold for optimizers that rescale the gradient, as
 * Adam does.
 *
 * Not to be confused with {@link scaleRate}, which keeps the reduction and changes the batch.
 *
 * @throws TypeError when either reduction is `max` (no factor relates it to the others) or `none` (no single gradient);
 *   RangeError when the batch size is not that of the rate, or the result overflows
 */
export function convertRate(rate, options) {
    requireRate(rate, 'convertRate');
    const hint = "Write { to: 'sum', batchSize: 8 }.";
    const { to, batchSize } = requireOptions(options, ['to', 'batchSize'], 'convertRate: options', hint);
    requireConvertible(to, 'convertRate: to');
    requireInteger(batchSize, 1, 'convertRate: batchSize', 'Give the number of examples in the batch.');
    if (batchSize !== rate.batchSize)
        throw new RangeError(`convertRate: batchSize is ${batchSize}, but the rate was chosen for ${rate.batchSize}. Use scaleRate to change the batch size.`);
    return inTerms(rate, to, 'convertRate');
}
/** λ_sum = λ_mean / B, and λ_mean = B·λ_sum. */
function inTerms({ forLossReducedBy: from, batchSize, value }, to, where) {
    const rate = from === to ? value : to === 'sum' ? value / batchSize : value * batchSize;
    return converted(rate, to, batchSize, where);
}
function requireRateFor(reduction, rate, where) {
    requireRate(rate, where);
    if (rate.forLossReducedBy !== reduction)
        throw new TypeError(`${where}: rate is for a loss reduced by "${rate.forLossReducedBy}", not by "${reduction}". ` +
            'Use convertRate, which takes either.');
}
/** λ_sum = λ_mean / B: {@link convertRate} from the mean to the sum. */
export function toRateOnSum(rateOnMean) {
    requireRateFor('mean', rateOnMean, 'toRateOnSum');
    return inTerms(rateOnMean, 'sum', 'toRateOnSum');
}
/** λ_mean = B·λ_sum: {@link convertRate} from the sum to the mean. */
export function toRateOnMean(rateOnSum) {
    requireRateFor('sum', rateOnSum, 'toRateOnMean');
    return inTerms(rateOnSum, 'mean', 'toRateOnMean');
}
/**
 * The linear scaling rule: when the batch grows k-fold, the rate on the mean grows k-fold, and the rate on the sum
 * stays. One step over the large batch then equals k steps over its parts only as long as the gradient does not move
 * during those steps; otherwise the two differ by terms of second order in λ.
 *
 * Not to be confused with {@link convertRate}, which keeps the batch and changes the reduction, and is exact.
 *
 * @throws TypeError when the rate is for a loss reduced by `max` or `none`;
 *   RangeError when `toBatchSize` is not an integer of at least 1, or the result overflows
 * @see Goyal et al. 2017, Accurate, Large Minibatch SGD, arXiv 1706.02677, section 2.1
 */
// `const`: without it a literal batch size inside another call would be inferred as `number`, and go unchecked.
export function scaleRate(rate, options) {
    requireRate(rate, 'scaleRate');
    const hint = 'Write { toBatchSize: 256 }.';
    const { toBatchSize } = requireOptions(options, ['toBatchSize'], 'scaleRate: options', hint);
    requireInteger(toBatchSize, 1, 'scaleRate: toBatchSize', 'Give the number of examples in the new batch.');
    const { forLossReducedBy } = rate;
    const k = toBatchSize / rate.batchSize;
    return converted(forLossReducedBy === 'mean' ? k * rate.value : rate.value, forLossReducedBy, toBatchSize, 'scaleRate');
}
