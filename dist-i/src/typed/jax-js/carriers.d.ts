import type * as jax from '@jax-js/jax';
import type { ScalarReduction } from '../../../spec/contracts/gradient.ts';
import type { Shape } from '../../../spec/contracts/index.ts';
import type { AccumulatorOf } from '../accumulator.ts';
import type { Penalizing, Reduced, Sized } from '../marks.ts';
import type { DescentOf, OptimizerOf } from '../training.ts';
/** What the view calls of jax-js. It is handed over, and never imported: any device will do. */
export type Jax = Pick<typeof jax, 'nn' | 'numpy' | 'tree' | 'valueAndGrad'>;
type Binary = (other: jax.Array | number | boolean) => jax.Array;
type Reducing = (axis?: number | number[] | null, options?: {
    keepdims?: boolean;
}) => jax.Array;
type Along = (axis?: number) => jax.Array;
type Unary = () => jax.Array;
/**
 * An array whose methods give plain arrays. jax-js says that they give `this`, of whatever shape: then a sum would keep
 * the marks of what it sums. Its `ref`, which is the same array, does keep them. Written out, which is cheaper than a
 * mapped type.
 */
export interface Unmarking {
    readonly add: Binary;
    readonly all: Reducing;
    readonly any: Reducing;
    readonly argsort: Along;
    readonly astype: (dtype: jax.DType) => jax.Array;
    readonly diagonal: (offset?: number, axis1?: number, axis2?: number) => jax.Array;
    readonly div: Binary;
    readonly equal: Binary;
    readonly flatten: Unary;
    readonly greater: Binary;
    readonly greaterEqual: Binary;
    readonly less: Binary;
    readonly lessEqual: Binary;
    readonly max: Reducing;
    readonly mean: Reducing;
    readonly min: Reducing;
    readonly mod: Binary;
    readonly mul: Binary;
    readonly neg: Unary;
    readonly notEqual: Binary;
    readonly prod: Reducing;
    readonly ravel: Unary;
    readonly reshape: (shape: number | number[]) => jax.Array;
    readonly slice: (...index: (number | [] | [number] | [number, number] | null | jax.Array)[]) => jax.Array;
    readonly sort: Along;
    readonly sub: Binary;
    readonly sum: Reducing;
    readonly transpose: (axes?: number[]) => jax.Array;
    readonly view: (dtype?: jax.DType) => jax.Array;
    readonly [Symbol.iterator]: () => IterableIterator<jax.Array>;
}
/**
 * An array of jax-js of exactly the shape S: `Typed<readonly [8, 3]>` goes wherever a `numpy.Array` goes, and is no
 * `Typed<readonly [16, 3]>`. At run time it is an ordinary array.
 */
export type Typed<S extends Shape> = Unmarking & jax.Array & Sized<S>;
/** A loss reduced by R over B examples: also an array of jax-js, in the unit of the loss. */
export type Loss<R extends ScalarReduction, B extends number> = Unmarking & jax.Array & Reduced<R, B>;
/** Coefficient × penalty, to be added to a loss reduced by R: also an array of jax-js, in the unit of the loss. */
export type Penalty<R extends ScalarReduction> = Unmarking & jax.Array & Penalizing<R>;
/** Of an array of jax-js, what tells it from a list and from a record. */
export interface Leaf {
    readonly refCount: number;
}
/** What is trained: an array, or arrays in lists and in records. */
export type Theta = Leaf | readonly Theta[] | {
    readonly [name: string]: Theta;
};
/** The loss before an update, and what is trained after it. */
export interface Stepped<P> {
    readonly loss: jax.Array;
    readonly theta: P;
}
/** An optimizer whose numbers were chosen for a loss reduced by R over B examples, and which steps on no other. */
export interface Optimizer<in out R extends ScalarReduction, in out B extends number> extends OptimizerOf<'jax-js', R, B> {
}
/** Plain descent, with or without momentum: its rate is of one reduction and one batch size. */
export interface Descent<in out R extends ScalarReduction, in out B extends number> extends DescentOf<'jax-js', R, B> {
}
/** The gradients of B examples that come in parts of any sizes. */
export interface Accumulator<P, in out B extends number> extends AccumulatorOf<'jax-js', P, B> {
}
declare module '../kinds.ts' {
    interface PlainIn {
        readonly 'jax-js': {
            readonly tensor: jax.Array;
            readonly scalar: jax.Array;
            readonly theta: Theta;
        };
    }
    interface TypedIn<S extends Shape> {
        readonly 'jax-js': Typed<S>;
    }
    interface LossIn<R extends ScalarReduction, B extends number> {
        readonly 'jax-js': Loss<R, B>;
    }
    interface PenaltyIn<R extends ScalarReduction> {
        readonly 'jax-js': Penalty<R>;
    }
    interface OptimizerIn<R extends ScalarReduction, B extends number> {
        readonly 'jax-js': Optimizer<R, B>;
    }
    interface DescentIn<R extends ScalarReduction, B extends number> {
        readonly 'jax-js': Descent<R, B>;
    }
    interface AccumulatorIn<P, B extends number> {
        readonly 'jax-js': Accumulator<P, B>;
    }
    interface SteppedIn<P> {
        readonly 'jax-js': Stepped<P>;
    }
}
export {};
