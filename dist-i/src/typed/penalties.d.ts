import { type ScalarReduction } from '../../spec/contracts/gradient.ts';
import type { Carried, Framework } from './framework.ts';
import type { Kind, LossIn, PenaltyIn, ScalarIn, ThetaIn } from './kinds.ts';
import type { Penalizing, Reduced } from './marks.ts';
/** A coefficient β, and beside which reduction it was chosen: from the mean to the sum it becomes B·β. */
export interface PenaltyOptions<R extends ScalarReduction> {
    coefficient: number;
    forLossReducedBy: R;
}
/** Terms of the parameters alone. They are added to the reduced loss, once a step. */
export interface Penalties<K extends Kind> {
    /** β times a number of your own, which depends on the parameters alone. */
    penalty<R extends ScalarReduction>(value: ScalarIn<K>, options: PenaltyOptions<R>): PenaltyIn<R>[K];
    /** β · ½Σθ², with gradient βθ: `tf.nn.l2_loss`, and what PyTorch calls `weight_decay`. */
    halfSumOfSquares<R extends ScalarReduction>(theta: ThetaIn<K>, options: PenaltyOptions<R>): PenaltyIn<R>[K];
    /** The loss with a penalty, still reduced by R over B examples. */
    penalized<R extends ScalarReduction, B extends number>(loss: Reduced<R, B>, penalty: Penalizing<NoInfer<R>>): LossIn<R, B>[K];
}
export declare function penalties<T extends Carried>(f: Framework<T>): Penalties<never>;
