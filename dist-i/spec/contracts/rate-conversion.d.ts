import { type LearningRate } from './learning-rate.ts';
import { type ConvertibleReduction } from './reduction.ts';
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
export declare function convertRate<From extends ConvertibleReduction, B extends number, To extends ConvertibleReduction>(rate: LearningRate<From, B>, options: {
    to: To;
    batchSize: NoInfer<B>;
}): LearningRate<To, B>;
/** λ_sum = λ_mean / B: {@link convertRate} from the mean to the sum. */
export declare function toRateOnSum<B extends number>(rateOnMean: LearningRate<'mean', B>): LearningRate<'sum', B>;
/** λ_mean = B·λ_sum: {@link convertRate} from the sum to the mean. */
export declare function toRateOnMean<B extends number>(rateOnSum: LearningRate<'sum', B>): LearningRate<'mean', B>;
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
export declare function scaleRate<R extends ConvertibleReduction, From extends number, const To extends number>(rate: LearningRate<R, From>, options: {
    toBatchSize: To;
}): LearningRate<R, To>;
