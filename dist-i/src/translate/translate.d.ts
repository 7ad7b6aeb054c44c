import type { GivenSetup, TranslateOptions, Translation } from './translation.ts';
/**
 * The set-up that takes equal steps when the loss is reduced in another way over the same batch; or the reason why
 * there is none. From the mean to the sum the loss is multiplied by D, what the mean divides by, and every part of the
 * set-up by D to its degree: rates, ε, decay, clip thresholds, and the slots of an optimizer in the middle of training.
 * It is never a guess: what has no equivalent is refused.
 *
 * ```ts
 * translate({ optimizer: { name: 'sgd' }, rate: 0.1 }, { from: 'mean', to: 'sum', batchSize: 256 }) // rate: 0.1 / 256
 * ```
 *
 * `{ gradientTimes: 8 }` asks the same of a loss that became eight times as large for another reason. Where a framework
 * adds a constant to the norm that it clips by, the answer is an approximation, with the bound of its error.
 *
 * Not to be confused with `scaleBatch`, which keeps the reduction and changes the batch, and is an approximation.
 *
 * @throws TypeError or RangeError when the set-up, a reduction or the batch size is none, with what is wrong and what to do
 */
export declare function translate(setup: GivenSetup, options: TranslateOptions): Translation;
