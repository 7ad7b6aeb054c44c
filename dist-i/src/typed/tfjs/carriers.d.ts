import type * as tfjs from '@tensorflow/tfjs';
import type { ScalarReduction } from '../../../spec/contracts/gradient.ts';
import type { Shape } from '../../../spec/contracts/index.ts';
import type { AccumulatorOf } from '../accumulator.ts';
import type { Penalizing, Reduced, Sized } from '../marks.ts';
import type { DescentOf, OptimizerOf } from '../training.ts';
/** What the view calls of TensorFlow.js. It is handed over, and never imported: any build and any backend will do. */
export type Tfjs = Pick<typeof tfjs, 'add' | 'cast' | 'customGrad' | 'div' | 'equal' | 'expandDims' | 'fill' | 'keep' | 'logSoftmax' | 'losses' | 'matMul' | 'max' | 'mul' | 'neg' | 'notEqual' | 'oneHot' | 'Reduction' | 'reshape' | 'scalar' | 'square' | 'sum' | 'tensor' | 'tidy' | 'train' | 'variable' | 'variableGrads' | 'where' | 'zerosLike'>;
/** The ranks of TensorFlow.js by how many axes there are. */
interface Ranks {
    readonly 0: tfjs.Rank.R0;
    readonly 1: tfjs.Rank.R1;
    readonly 2: tfjs.Rank.R2;
    readonly 3: tfjs.Rank.R3;
    readonly 4: tfjs.Rank.R4;
    readonly 5: tfjs.Rank.R5;
    readonly 6: tfjs.Rank.R6;
}
type RankOf<S extends Shape> = Ranks[S['length'] & keyof Ranks];
/**
 * A tensor of TensorFlow.js of exactly the shape S: `Typed<readonly [8, 3]>` is also a `tf.Tensor2D`, and no
 * `Typed<readonly [16, 3]>`. At run time it is an ordinary tensor.
 */
export type Typed<S extends Shape> = tfjs.Tensor<RankOf<S>> & Sized<S>;
/** A variable of exactly the shape S: also a `tf.Variable`, and a {@link Typed} tensor. */
export type TypedVariable<S extends Shape> = tfjs.Variable<RankOf<S>> & Sized<S>;
/** A loss reduced by R over B examples: also a `tf.Scalar`, in the unit of the loss. */
export type Loss<R extends ScalarReduction, B extends number> = tfjs.Scalar & Reduced<R, B>;
/** Coefficient × penalty, to be added to a loss reduced by R: also a `tf.Scalar`, in the unit of the loss. */
export type Penalty<R extends ScalarReduction> = tfjs.Scalar & Penalizing<R>;
/** Of a variable of TensorFlow.js, what tells it from a tensor. */
export interface Trainable {
    readonly name: string;
    trainable: boolean;
}
/** What is trained: a variable, several, or several by their names. */
export type Theta = Trainable | readonly Trainable[] | Readonly<Record<string, Trainable>>;
/** An optimizer whose numbers were chosen for a loss reduced by R over B examples, and which steps on no other. */
export interface Optimizer<in out R extends ScalarReduction, in out B extends number> extends OptimizerOf<'tfjs', R, B> {
}
/** Plain descent, with or without momentum: its rate is of one reduction and one batch size. */
export interface Descent<in out R extends ScalarReduction, in out B extends number> extends DescentOf<'tfjs', R, B> {
}
/** The gradients of B examples that come in parts of any sizes. */
export interface Accumulator<P, in out B extends number> extends AccumulatorOf<'tfjs', P, B> {
}
declare module '../kinds.ts' {
    interface PlainIn {
        readonly tfjs: {
            readonly tensor: tfjs.Tensor;
            readonly scalar: tfjs.Scalar;
            readonly theta: Theta;
        };
    }
    interface TypedIn<S extends Shape> {
        readonly tfjs: Typed<S>;
    }
    interface LossIn<R extends ScalarReduction, B extends number> {
        readonly tfjs: Loss<R, B>;
    }
    interface PenaltyIn<R extends ScalarReduction> {
        readonly tfjs: Penalty<R>;
    }
    interface OptimizerIn<R extends ScalarReduction, B extends number> {
        readonly tfjs: Optimizer<R, B>;
    }
    interface DescentIn<R extends ScalarReduction, B extends number> {
        readonly tfjs: Descent<R, B>;
    }
    interface AccumulatorIn<P, B extends number> {
        readonly tfjs: Accumulator<P, B>;
    }
    interface SteppedIn<P> {
        readonly tfjs: tfjs.Scalar;
    }
}
export {};
