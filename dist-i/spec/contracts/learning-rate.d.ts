import type { Invariant, invariant } from './invariant.ts';
import { type Reduction } from './reduction.ts';
/**
 * A learning rate λ of plain gradient descent, chosen for a loss reduced by R over B examples.
 * The same number means another step under another reduction, and under another batch size: neither can be mixed up.
 */
export interface LearningRate<in out R extends Reduction, in out B extends number> {
    readonly forLossReducedBy: R;
    readonly batchSize: B;
    /** λ in θ − λ∇L; a negative value writes the same step as θ + λ∇L. In the unit of θ² over that of the loss. */
    readonly value: number;
    readonly [invariant]: Invariant<readonly [R, B]>;
}
/**
 * States for which loss a learning rate was chosen: `learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 })`.
 *
 * @param value λ: finite, of either sign; zero takes no step
 * @throws TypeError when an argument is of the wrong kind;
 *   RangeError when λ is NaN or infinite, the reduction or an option is unknown, or the batch size is not an integer of at least 1
 */
export declare function learningRate<R extends Reduction, const B extends number>(value: number, options: {
    forLossReducedBy: R;
    batchSize: B;
}): LearningRate<R, B>;
/** A learning rate without what only the compiler knows of it. */
export type AnyRate = {
    readonly [Part in 'value' | 'batchSize']: number;
} & {
    readonly forLossReducedBy: Reduction;
};
/** @throws TypeError or RangeError unless `rate` looks as {@link learningRate} made it. */
export declare function requireLearningRate(rate: AnyRate, where: string): void;
