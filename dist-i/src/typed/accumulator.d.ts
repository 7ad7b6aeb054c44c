import type { Invariant, invariant } from '../../spec/contracts/invariant.ts';
import type { ConvertibleReduction } from '../../spec/contracts/index.ts';
import type { Carried, Trainer } from './framework.ts';
import type { AccumulatorIn, Kind, OptimizerIn, ScalarIn, SteppedIn, ThetaIn } from './kinds.ts';
import type { Context } from './losses.ts';
import type { Penalizing, Reduced } from './marks.ts';
/**
 * The pair that a batch in parts adds up: Σ over the elements (with its gradients), and what the mean divides by. It is
 * divided once, when every part is in; a mean of means cannot be written.
 */
export interface Pair<K extends Kind> {
    readonly numerator: ScalarIn<K>;
    readonly denominator: ScalarIn<K>;
}
/** The gradients of B examples that come in parts of any sizes. */
export interface AccumulatorOf<K extends Kind, P, in out B extends number> {
    readonly batchSize: B;
    /** How many of them have come. */
    readonly examples: number;
    /** What has come of them; frees with the accumulator. */
    readonly pair: Pair<K>;
    /** Adds a part: the sum of its losses, which brings its denominator along. */
    add<M extends number>(objective: (theta: P) => Reduced<'sum', M>): void;
    /**
     * One update by the whole batch, after which the next can come; penalties are added here, once.
     *
     * @returns the loss of the whole batch, reduced as the optimizer requires, before the update
     * @throws RangeError, before anything is updated, when fewer or more examples have come than were declared
     */
    step<R extends ConvertibleReduction>(optimizer: OptimizerIn<R, B>[K], penalty?: (theta: P) => Penalizing<NoInfer<R>>): SteppedIn<P>[K];
    dispose(): void;
    readonly [invariant]: Invariant<B>;
}
export type Accumulate<K extends Kind> = <P extends ThetaIn<K>, const B extends number>(theta: P, options: {
    batchSize: B;
}) => AccumulatorIn<P, B>[K];
export declare const accumulate: <T extends Carried, O extends {
    dispose(): void;
}>(f: Trainer<T, O>, context: Context) => (given: object, options: {
    batchSize: number;
}) => AccumulatorOf<never, never, never>;
