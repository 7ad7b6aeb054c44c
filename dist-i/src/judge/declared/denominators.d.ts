import type { OwnLoss, OwnMean, OwnQuestion, TensorData } from '../../../spec/language/index.ts';
import type { Profile } from '../../arithmetic/profile.ts';
import type { AnsweredCase } from '../hypothesis.ts';
import type { NearestRule } from '../verdict.ts';
/** Everything among the declared inputs that a mean may divide by: what is simpler comes first. */
export declare function candidates({ inputs, means, weights }: OwnLoss): readonly OwnMean[];
/** The mean of these elements, and what a subject answered for it. */
export interface MeanProbe {
    readonly question: OwnQuestion;
    readonly elements: TensorData;
    readonly value: number;
}
/** The candidates whose mean of the subject's own elements is what it answers, everywhere; those that are one and the same there are together. */
export declare function fitting(loss: OwnLoss, probes: readonly MeanProbe[], profile: Profile): readonly OwnMean[];
/** What the mean of a declared loss divides by instead of what it declares, as far as the failed cases tell. */
export declare function nearestMean(failed: readonly AnsweredCase[], profile: Profile): NearestRule | undefined;
