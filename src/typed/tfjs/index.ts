/** Typed contracts on the tensors of TensorFlow.js: `const t = typed(tf)`. */
import { accumulate, type Accumulate } from './accumulator.ts';
import type { Tfjs } from './carriers.ts';
import { losses, ownLoss, type Losses, type OwnLoss } from './losses.ts';
import { penalties, type Penalties } from './penalties.ts';
import { tensors, type Tensors } from './tensors.ts';
import { train, type Train } from './training.ts';

/** What {@link typed} gives. */
export interface TypedTfjs extends Tensors, Penalties {
  readonly losses: Losses;
  readonly loss: OwnLoss;
  readonly train: Train;
  /** Gradients of a batch that comes in parts: `t.accumulator(theta, { batchSize: 32 })`. */
  readonly accumulator: Accumulate;
}

/**
 * A view of TensorFlow.js in which shapes, reductions, rates and degrees are types on its own tensors. Whatever comes
 * out is an ordinary tensor; plain tensors enter by `t.from`. What the compiler cannot know is checked at run time, once
 * a step.
 *
 * @param tf the library, as imported: `import * as tf from '@tensorflow/tfjs'`
 * @throws TypeError for what is not the library
 */
export function typed(tf: Tfjs): TypedTfjs {
  if (typeof tf !== 'object' || tf === null || !('variableGrads' in tf && 'train' in tf))
    throw new TypeError("typed: give it TensorFlow.js, as in typed(tf) after import * as tf from '@tensorflow/tfjs'.");
  return Object.freeze({
    ...tensors(tf),
    ...penalties(tf),
    losses: losses(tf),
    loss: ownLoss(tf),
    train: train(tf),
    accumulator: accumulate(tf),
  });
}

export { convertRate, dim, learningRate, quantity, scaleRate } from '../../../spec/contracts/index.ts';
export type { Dim, LearningRate, Quantity, ScalarReduction } from '../../../spec/contracts/index.ts';
export type { Accumulate, Accumulator, Pair } from './accumulator.ts';
export type { Loss, Penalty, Tfjs, Theta, Typed, TypedVariable } from './carriers.ts';
export type {
  ElementsFunction,
  ElementsOf,
  Losses,
  LossOfEach,
  LossOfExamples,
  LossOfNumbers,
  OwnLoss,
} from './losses.ts';
export type { Penalties, PenaltyOptions } from './penalties.ts';
export type { MeanOver } from './reduce.ts';
export type { Tensors } from './tensors.ts';
export type { AdamOptions, ChosenFor, Descent, Optimizer, RmspropOptions, Train } from './training.ts';
