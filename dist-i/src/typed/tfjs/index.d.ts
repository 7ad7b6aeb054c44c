/** Typed contracts on the tensors of TensorFlow.js: `const t = typed(tf)`. */
import type * as tfjs from '@tensorflow/tfjs';
import type { Shape } from '../../../spec/contracts/index.ts';
import type { Accumulate as AccumulateIn, Pair as PairIn } from '../accumulator.ts';
import type * as losses from '../losses.ts';
import type { Sized } from '../marks.ts';
import type { Penalties as PenaltiesIn } from '../penalties.ts';
import { type Tensors as TensorsIn } from '../tensors.ts';
import type { Train as TrainIn } from '../training.ts';
import { type View } from '../view.ts';
import type { Tfjs, TypedVariable } from './carriers.ts';
/** What {@link typed} gives. */
export interface TypedTfjs extends View<'tfjs'> {
    /** A variable that starts at a copy of the tensor. */
    variable<S extends Shape>(initial: Sized<S>): TypedVariable<S>;
}
/**
 * A view of TensorFlow.js in which shapes, reductions, rates and degrees are types on its own tensors. Whatever comes
 * out is an ordinary tensor; plain tensors enter by `t.from`. What the compiler cannot know is checked at run time, once
 * a step.
 *
 * @param tf the library, as imported: `import * as tf from '@tensorflow/tfjs'`
 * @throws TypeError for what is not the library
 */
export declare function typed(tf: Tfjs): TypedTfjs;
export { convertRate, dim, learningRate, quantity, scaleRate } from '../../../spec/contracts/index.ts';
export type { Dim, LearningRate, Quantity, ScalarReduction } from '../../../spec/contracts/index.ts';
export type { Accumulator, Descent, Loss, Optimizer, Penalty, Tfjs, Theta, Typed, TypedVariable } from './carriers.ts';
export type { ElementsOf } from '../losses.ts';
export type { PenaltyOptions } from '../penalties.ts';
export type { MeanOver } from '../reduce.ts';
export type { AdamOptions, ChosenFor, RmspropOptions } from '../training.ts';
export type Accumulate = AccumulateIn<'tfjs'>;
export type ElementsFunction = losses.ElementsFunction<tfjs.Tensor>;
export type Losses = losses.Losses<'tfjs'>;
export type LossOfEach = losses.LossOfEach<'tfjs'>;
export type LossOfExamples = losses.LossOfExamples<'tfjs'>;
export type LossOfNumbers = losses.LossOfNumbers<'tfjs'>;
export type OwnLoss = losses.OwnLoss<'tfjs'>;
export type Pair = PairIn<'tfjs'>;
export type Penalties = PenaltiesIn<'tfjs'>;
export type Tensors = TensorsIn<'tfjs'>;
export type Train = TrainIn<'tfjs'>;
