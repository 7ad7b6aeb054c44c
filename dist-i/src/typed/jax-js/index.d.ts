/** Typed contracts on the arrays of jax-js: `const t = typed(jax)`. */
import type * as jax from '@jax-js/jax';
import type { Accumulate as AccumulateIn, Pair as PairIn } from '../accumulator.ts';
import type * as losses from '../losses.ts';
import type { Penalties as PenaltiesIn } from '../penalties.ts';
import type { Tensors as TensorsIn } from '../tensors.ts';
import type { Train as TrainIn } from '../training.ts';
import { type View } from '../view.ts';
import type { Jax } from './carriers.ts';
/** What {@link typed} gives. */
export interface TypedJax extends View<'jax-js'> {
}
/**
 * A view of jax-js in which shapes, reductions, rates and degrees are types on its own arrays. Whatever comes out is an
 * ordinary array; plain arrays enter by `t.from`. As the functions of jax-js do, those of the view use up the arrays that
 * they are given: pass `x.ref` wherever x is needed again. What the compiler cannot know is checked at run time, once a
 * step.
 *
 * @param library the library, as imported: `import * as jax from '@jax-js/jax'`
 * @throws TypeError for what is not the library
 */
export declare function typed(library: Jax): TypedJax;
export { convertRate, dim, learningRate, quantity, scaleRate } from '../../../spec/contracts/index.ts';
export type { Dim, LearningRate, Quantity, ScalarReduction } from '../../../spec/contracts/index.ts';
export type { Accumulator, Descent, Jax, Loss, Optimizer, Penalty, Stepped, Theta, Typed } from './carriers.ts';
export type { ElementsOf } from '../losses.ts';
export type { PenaltyOptions } from '../penalties.ts';
export type { MeanOver } from '../reduce.ts';
export type { AdamOptions, ChosenFor, RmspropOptions } from '../training.ts';
export type Accumulate = AccumulateIn<'jax-js'>;
export type ElementsFunction = losses.ElementsFunction<jax.Array>;
export type Losses = losses.Losses<'jax-js'>;
export type LossOfEach = losses.LossOfEach<'jax-js'>;
export type LossOfExamples = losses.LossOfExamples<'jax-js'>;
export type LossOfNumbers = losses.LossOfNumbers<'jax-js'>;
export type OwnLoss = losses.OwnLoss<'jax-js'>;
export type Pair = PairIn<'jax-js'>;
export type Penalties = PenaltiesIn<'jax-js'>;
export type Tensors = TensorsIn<'jax-js'>;
export type Train = TrainIn<'jax-js'>;
