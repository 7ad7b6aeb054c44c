import type { BatchOptions, BatchTranslation, GivenSetup } from './translation.ts';
/**
 * The set-up for another batch size, by a rule that is an approximation: each says when it holds, when it is refused
 * and how its error grows (spec/definitions/batches). On the sum everything but what the rule changes grows with the
 * batch, as from one mean to the sum over the other batch. The state of an optimizer in the middle of training is kept.
 *
 * @throws TypeError or RangeError when the set-up or an option is none, with what is wrong and what to do
 * @see Goyal et al. 2017, arXiv 1706.02677; Malladi et al. 2022, arXiv 2205.10287; Marek et al. 2025, arXiv 2507.07101;
 *   Wang & Aitchison 2024, arXiv 2405.13698
 */
export declare function scaleBatch(given: GivenSetup, options: BatchOptions): BatchTranslation;
