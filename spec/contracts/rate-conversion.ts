import { requireInteger, requireObject, requireOneOf } from './checks.ts';
import { learningRate, type LearningRate } from './learning-rate.ts';
import { reductions, type ConvertibleReduction, type Reduction } from './reduction.ts';

const whyNot = {
  max: 'the gradient of the worst example is no known multiple of that of the sum or the mean. Choose the rate for it afresh.',
  none: 'a loss for each element has no single gradient. Reduce the loss first.',
} as const;

function requireConvertible(reduction: Reduction, where: string): void {
  requireOneOf(reduction, reductions, where);
  if (reduction === 'max' || reduction === 'none')
    throw new TypeError(`${where} is "${reduction}", for which no rate can be converted: ${whyNot[reduction]}`);
}

function requireRate<R extends Reduction, B extends number>(rate: LearningRate<R, B>, where: string): void {
  requireObject(rate, `${where}: rate`, 'Make it with learningRate(value, options).');
  learningRate(rate.value, rate);
  requireConvertible(rate.forLossReducedBy, `${where}: rate.forLossReducedBy`);
}

/**
 * The rate with which descent on the loss reduced by `to` takes steps equal to those of the given rate, over the same batch:
 * λ_sum = λ_mean / B, because L_sum = B·L_mean and hence ∇L_sum = B·∇L_mean. The same reduction gives the same rate.
 * Denominator of the mean: the B examples of the batch, weighted equally. Rounded once; exact where B is a power of two
 * (short of underflow). A rule for plain descent: it does not hold for optimizers that rescale the gradient, as Adam does.
 *
 * Not to be confused with {@link scaleRate}, which keeps the reduction and changes the batch.
 *
 * @throws TypeError when either reduction is `max` (no factor relates it to the others) or `none` (no single gradient);
 *   RangeError when the batch size is not that of the rate, or the result overflows
 */
export function convertRate<From extends ConvertibleReduction, B extends number, To extends ConvertibleReduction>(
  rate: LearningRate<From, B>,
  options: { to: To; batchSize: NoInfer<B> },
): LearningRate<To, B> {
  requireRate(rate, 'convertRate');
  const { to, batchSize } = requireObject(options, 'convertRate: options', "Write { to: 'sum', batchSize: 8 }.");
  requireConvertible(to, 'convertRate: to');
  requireInteger(batchSize, 1, 'convertRate: batchSize', 'Give the number of examples in the batch.');
  if (batchSize !== rate.batchSize)
    throw new RangeError(
      `convertRate: batchSize is ${batchSize}, but the rate was chosen for ${rate.batchSize}. Use scaleRate to change the batch size.`,
    );
  const from: ConvertibleReduction = rate.forLossReducedBy;
  const value = from === to ? rate.value : to === 'sum' ? rate.value / batchSize : rate.value * batchSize;
  return learningRate(value, { forLossReducedBy: to, batchSize: rate.batchSize });
}

/** λ_sum = λ_mean / B: {@link convertRate} from the mean to the sum. */
export function toRateOnSum<B extends number>(rateOnMean: LearningRate<'mean', B>): LearningRate<'sum', B> {
  return convertRate(rateOnMean, { to: 'sum', batchSize: rateOnMean.batchSize });
}

/** λ_mean = B·λ_sum: {@link convertRate} from the sum to the mean. */
export function toRateOnMean<B extends number>(rateOnSum: LearningRate<'sum', B>): LearningRate<'mean', B> {
  return convertRate(rateOnSum, { to: 'mean', batchSize: rateOnSum.batchSize });
}

/**
 * The linear scaling rule: when the batch grows k-fold, the rate on the mean grows k-fold, and the rate on the sum stays.
 * One step over the large batch then equals k steps over its parts only as long as the gradient does not move during those steps;
 * otherwise the two differ by terms of second order in λ.
 *
 * Not to be confused with {@link convertRate}, which keeps the batch and changes the reduction, and is exact.
 *
 * @throws TypeError when the rate is for a loss reduced by `max` or `none`;
 *   RangeError when `toBatchSize` is not an integer of at least 1, or the result overflows
 * @see Goyal et al. 2017, Accurate, Large Minibatch SGD, arXiv 1706.02677, section 2.1
 */
// `const`: without it a literal batch size inside another call would be inferred as `number`, and go unchecked.
export function scaleRate<R extends ConvertibleReduction, From extends number, const To extends number>(
  rate: LearningRate<R, From>,
  options: { toBatchSize: To },
): LearningRate<R, To> {
  requireRate(rate, 'scaleRate');
  const { toBatchSize } = requireObject(options, 'scaleRate: options', 'Write { toBatchSize: 256 }.');
  requireInteger(toBatchSize, 1, 'scaleRate: toBatchSize', 'Give the number of examples in the new batch.');
  const { forLossReducedBy } = rate;
  const k = toBatchSize / rate.batchSize;
  return learningRate(forLossReducedBy === 'mean' ? k * rate.value : rate.value, { forLossReducedBy, batchSize: toBatchSize });
}
