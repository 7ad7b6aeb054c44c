import type { ScalarReduction } from '../../spec/contracts/gradient.ts';
import type { Invariant } from '../../spec/contracts/invariant.ts';
import type { Shape } from '../../spec/contracts/index.ts';
import type { Penalizing, Reduced, Sized } from './marks.ts';
/** Without marks. */
export interface PlainIn {
    readonly marks: {
        readonly tensor: object;
        readonly scalar: object;
        readonly theta: object;
    };
}
export interface TypedIn<S extends Shape> {
    readonly marks: Sized<S>;
}
export interface LossIn<R extends ScalarReduction, B extends number> {
    readonly marks: Reduced<R, B>;
}
export interface PenaltyIn<R extends ScalarReduction> {
    readonly marks: Penalizing<R>;
}
export interface OptimizerIn<R extends ScalarReduction, B extends number> {
    readonly marks: Invariant<readonly [R, B]>;
}
export interface DescentIn<R extends ScalarReduction, B extends number> {
    readonly marks: Invariant<readonly [R, B]>;
}
export interface AccumulatorIn<P, B extends number> {
    readonly marks: Invariant<readonly [P, B]>;
}
/** What a step gives: the loss before it, and new parameters where the old ones stay as they are. */
export interface SteppedIn<P> {
    readonly marks: P;
}
/** The name of a view: of what carries the numbers. */
export type Kind = keyof PlainIn;
export type TensorIn<K extends Kind> = PlainIn[K]['tensor'];
export type ScalarIn<K extends Kind> = PlainIn[K]['scalar'];
export type ThetaIn<K extends Kind> = PlainIn[K]['theta'];
