import type * as tfjs from '@tensorflow/tfjs';
import type { ScalarReduction } from '../../../spec/contracts/gradient.ts';
import type { Shape } from '../../../spec/contracts/index.ts';
import type { Penalizing, Reduced, Sized } from '../marks.ts';

/** What the view calls of TensorFlow.js. It is handed over, and never imported: any build and any backend will do. */
export type Tfjs = Pick<
  typeof tfjs,
  | 'add'
  | 'cast'
  | 'customGrad'
  | 'div'
  | 'equal'
  | 'expandDims'
  | 'fill'
  | 'keep'
  | 'logSoftmax'
  | 'losses'
  | 'matMul'
  | 'max'
  | 'mul'
  | 'neg'
  | 'notEqual'
  | 'oneHot'
  | 'Reduction'
  | 'reshape'
  | 'scalar'
  | 'square'
  | 'sum'
  | 'tensor'
  | 'tidy'
  | 'train'
  | 'variable'
  | 'variableGrads'
  | 'where'
  | 'zerosLike'
>;

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
// A lookup, and no conditional type: it is cheap, and stays readable in generic code.
type RankOf<S extends Shape> = Ranks[S['length'] & keyof Ranks];

// Intersections, so that the compiler need not compare two hundred methods where a framework's type is asked for. The
// functions of the view ask for the mark alone, which is as cheap.

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
