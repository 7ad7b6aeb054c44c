import { type ScalarReduction } from '../../spec/contracts/gradient.ts';
import type { Invariant, invariant } from '../../spec/contracts/invariant.ts';
import type { LearningRate, Quantity } from '../../spec/contracts/index.ts';
import type { Carried, Trainer } from './framework.ts';
import type { DescentIn, Kind, OptimizerIn, SteppedIn, ThetaIn } from './kinds.ts';
import type { Reduced } from './marks.ts';
/** An optimizer whose numbers were chosen for a loss reduced by R over B examples, and which steps on no other. */
export interface OptimizerOf<K extends Kind, in out R extends ScalarReduction, in out B extends number> {
    readonly forLossReducedBy: R;
    readonly batchSize: B;
    /**
     * One update of theta.
     *
     * @returns the loss before the update, an ordinary scalar; with the new theta, where the framework updates nothing in place
     * @throws TypeError or RangeError, before anything is updated, when the loss is of another reduction or batch size
     */
    step<P extends ThetaIn<K>>(theta: P, objective: (theta: P) => Reduced<R, B>): SteppedIn<P>[K];
    /** The same optimizer, with what it remembers, for a batch of another size; every hyper-parameter stays. */
    forBatchOf<const To extends number>(batchSize: To): OptimizerIn<R, To>[K];
    dispose(): void;
    readonly [invariant]: Invariant<readonly [R, B]>;
}
/** Plain descent, with or without momentum: its rate is of one reduction and one batch size. */
export interface DescentOf<K extends Kind, in out R extends ScalarReduction, in out B extends number> extends OptimizerOf<K, R, B> {
    /** The same optimizer, with what it remembers, at another rate: see `scaleRate`. */
    at<To extends number>(rate: LearningRate<R, To>): DescentIn<R, To>[K];
}
/** For which loss the numbers of an optimizer were chosen. */
export interface ChosenFor<R extends ScalarReduction, B extends number> {
    forLossReducedBy: R;
    batchSize: B;
}
/** Each number with its degree: the power of c by which it changes when the loss is multiplied by c. */
export interface AdamOptions<R extends ScalarReduction, B extends number> extends ChosenFor<R, B> {
    rate: Quantity<0>;
    /** Added to the root: √v̂ + ε. */
    epsilon: Quantity<1>;
    beta1?: number;
    beta2?: number;
}
export interface RmspropOptions<R extends ScalarReduction, B extends number> extends ChosenFor<R, B> {
    rate: Quantity<0>;
    /** Added below the root: √(v + ε). */
    epsilon: Quantity<2>;
    decay?: number;
}
export interface Train<K extends Kind> {
    /** θ − λ∇L. */
    sgd<R extends ScalarReduction, B extends number>(rate: LearningRate<R, B>): DescentIn<R, B>[K];
    /** a = m·a + ∇L; θ − λa. */
    momentum<R extends ScalarReduction, B extends number>(rate: LearningRate<R, B>, momentum: number, useNesterov?: boolean): DescentIn<R, B>[K];
    adam<R extends ScalarReduction, const B extends number>(options: AdamOptions<R, B>): OptimizerIn<R, B>[K];
    adamax<R extends ScalarReduction, const B extends number>(options: AdamOptions<R, B>): OptimizerIn<R, B>[K];
    rmsprop<R extends ScalarReduction, const B extends number>(options: RmspropOptions<R, B>): OptimizerIn<R, B>[K];
}
/** An update rule of the framework, with what it was made for. */
export interface Made<O> {
    readonly name: string;
    readonly rule: O;
    readonly forLossReducedBy: ScalarReduction;
    readonly batchSize: number;
    /** Given, where every step sets the rate. */
    readonly rate?: number;
}
/** @throws TypeError for what is no optimizer of this view. */
export declare function requireOptimizer<O>(optimizer: object, where: string): Made<O>;
export declare function train<T extends Carried, O extends {
    dispose(): void;
}>(f: Trainer<T, O>): Train<never>;
