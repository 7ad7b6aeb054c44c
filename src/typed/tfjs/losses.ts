import type * as tfjs from '@tensorflow/tfjs';
import { requireNumber, requireObject, requireOneOf, requireOptions } from '../../../spec/contracts/checks.ts';
import { scalarReductions, type ScalarReduction } from '../../../spec/contracts/gradient.ts';
import type { BatchShape, Reduction } from '../../../spec/contracts/index.ts';
import type { Sized } from '../marks.ts';
import type { Loss, Tfjs, Typed } from './carriers.ts';
import { asLoss } from './facts.ts';
import { counted, meansOver, reduce, select, type Beside, type MeanOver } from './reduce.ts';
import { requireAlive, requireOfShape } from './tensors.ts';

/** A loss with one element for each number that is predicted, as the squared error. Targets come first, as in tfjs. */
export interface LossOfNumbers {
  <S extends BatchShape, R extends ScalarReduction>(
    targets: Sized<S>,
    predictions: Sized<NoInfer<S>>,
    options: { reducedBy: R; weights?: Sized<NoInfer<S>>; mask?: Sized<NoInfer<S>> },
  ): Loss<R, S[0]>;
  /** Unreduced, which is what the reduction `none` leaves: weighted, and zero where the mask is. */
  elements<S extends BatchShape>(
    targets: Sized<S>,
    predictions: Sized<NoInfer<S>>,
    options?: { weights?: Sized<NoInfer<S>>; mask?: Sized<NoInfer<S>> },
  ): Typed<S>;
}

/**
 * A loss with one element for each example, as the softmax cross-entropy: of B targets, each a number, and B rows of C
 * predictions. Targets come first, as in tfjs.
 */
export interface LossOfExamples {
  <B extends number, C extends number, R extends ScalarReduction>(
    targets: Sized<readonly [B]>,
    predictions: Sized<readonly [NoInfer<B>, C]>,
    options: { reducedBy: R; weights?: Sized<readonly [NoInfer<B>]>; mask?: Sized<readonly [NoInfer<B>]> },
  ): Loss<R, B>;
  /** Unreduced, which is what the reduction `none` leaves: weighted, and zero where the mask is. */
  elements<B extends number, C extends number>(
    targets: Sized<readonly [B]>,
    predictions: Sized<readonly [NoInfer<B>, C]>,
    options?: { weights?: Sized<readonly [NoInfer<B>]>; mask?: Sized<readonly [NoInfer<B>]> },
  ): Typed<readonly [B]>;
}

/** For what there is one element of the unreduced loss. */
export interface LossOfEach {
  readonly number: LossOfNumbers;
  readonly example: LossOfExamples;
}
export type ElementsOf = keyof LossOfEach;

/** From targets and predictions to the unreduced elements, with the operations of TensorFlow.js. */
export type ElementsFunction = (targets: tfjs.Tensor, predictions: tfjs.Tensor) => tfjs.Tensor;

export interface Losses {
  /** (p − t)². The mean divides by the B examples. */
  readonly squaredError: LossOfNumbers;
  /** |p − t|. The mean divides by the B examples. */
  readonly absoluteError: LossOfNumbers;
  /** ½e² for errors up to δ > 0, δ(|e| − ½δ) beyond. The mean divides by the B examples. */
  huber(delta: number): LossOfNumbers;
  /** Cross-entropy of logits against targets in [0, 1]. The mean divides by the B examples. */
  readonly binaryCrossEntropy: LossOfNumbers;
  /** Cross-entropy of logits [B, C] against class indices [B]. The mean divides by the B examples. */
  readonly softmaxCrossEntropy: LossOfExamples;
}

/**
 * A loss of your own: every reduction, weights and masks follow from the unreduced elements.
 *
 * @param name what messages call it
 * @param elements for what the function gives one element: for each `number` that is predicted, or for each `example`
 * @param mean what the mean divides by. Rates can be converted where it is the `examples`
 */
export type OwnLoss = <K extends ElementsOf>(
  name: string,
  fn: ElementsFunction,
  options: { elements: K; mean: MeanOver },
) => LossOfEach[K];

interface Given extends Beside {
  readonly reducedBy: Reduction;
}

/** @throws TypeError or RangeError for options that are none, or of other shapes than the elements. */
function requireBeside<O extends Beside>(
  options: O,
  names: readonly string[],
  shape: readonly number[],
  name: string,
): O {
  const hint = names.length > 2 ? "Write { reducedBy: 'mean' }." : 'Write { weights, mask }, or leave them out.';
  requireOptions(options, names, `${name}: options`, hint);
  if (options.weights !== undefined) requireOfShape(options.weights, shape, `${name}: weights`);
  if (options.mask !== undefined) requireOfShape(options.mask, shape, `${name}: mask`);
  return options;
}

/** @throws TypeError or RangeError for what does not reduce. */
function requireScalarReduction(reducedBy: Reduction, name: string): ScalarReduction {
  if (reducedBy === 'none')
    throw new TypeError(`${name}: a loss reduced by "none" keeps its elements. Call ${name}.elements(…) for them.`);
  return requireOneOf<Reduction>(reducedBy, scalarReductions, `${name}: reducedBy`) as ScalarReduction;
}

/** The shape of the elements. @throws TypeError or RangeError when targets and predictions do not go together */
function elementShape(targets: tfjs.Tensor, predictions: tfjs.Tensor, of: ElementsOf, name: string): readonly number[] {
  requireAlive(targets, `${name}: targets`);
  requireAlive(predictions, `${name}: predictions`);
  const { shape } = targets;
  const batchSize = shape[0];
  if (batchSize === undefined || batchSize < 1)
    throw new RangeError(
      `${name}: targets has shape [${shape.join(', ')}]. A batch holds at least one example: skip an empty one.`,
    );
  if (of === 'number') requireOfShape(predictions, shape, `${name}: predictions`);
  else if (predictions.shape[0] !== batchSize)
    throw new RangeError(
      `${name}: predictions has ${predictions.shape[0]} examples, but targets has ${batchSize}. Take both from the same batch.`,
    );
  return of === 'number' ? shape : [batchSize];
}

function made<K extends ElementsOf>(
  tf: Tfjs,
  name: string,
  fn: ElementsFunction,
  { elements: of, mean }: { readonly elements: K; readonly mean: MeanOver },
): LossOfEach[K] {
  const unreduced = (
    targets: tfjs.Tensor,
    predictions: tfjs.Tensor,
    shape: readonly number[],
    { mask }: Beside,
  ): tfjs.Tensor => {
    const rows = mask && tf.reshape(mask, [...shape, ...predictions.shape.slice(shape.length).map(() => 1)]);
    const found = fn(targets, rows ? maskedPredictions(tf, rows, predictions) : predictions);
    requireAlive(found, `${name}: what its function returns`);
    if (found.shape.join() !== shape.join())
      throw new RangeError(
        `${name}: its function returns shape [${found.shape.join(', ')}], but one element for each ${of} is [${shape.join(', ')}]. ` +
          'Return the unreduced elements.',
      );
    return found;
  };
  const call = (targets: tfjs.Tensor, predictions: tfjs.Tensor, options: Given): tfjs.Tensor => {
    const shape = elementShape(targets, predictions, of, name);
    requireBeside(options, ['reducedBy', 'weights', 'mask'], shape, name);
    const reducedBy = requireScalarReduction(options.reducedBy, name);
    const found = unreduced(targets, predictions, shape, options);
    const { value, denominator } = reduce(tf, found, reducedBy, mean, options);
    return asLoss(value, { reducedBy, batchSize: shape[0]!, denominator, penalized: false });
  };
  const elements = (targets: tfjs.Tensor, predictions: tfjs.Tensor, options: Beside = {}): tfjs.Tensor => {
    const shape = elementShape(targets, predictions, of, `${name}.elements`);
    requireBeside(options, ['weights', 'mask'], shape, `${name}.elements`);
    return counted(tf, unreduced(targets, predictions, shape, options), options, 0);
  };
  return Object.assign(call, { elements }) as never;
}

/** Zeros where nothing counts, so that a number that cannot be evaluated there leaves no trace in the gradient. */
const maskedPredictions = (tf: Tfjs, rows: tfjs.Tensor, predictions: tfjs.Tensor): tfjs.Tensor =>
  select(tf, tf.mul(rows, tf.fill(predictions.shape, 1)), predictions, 0);

export const ownLoss =
  (tf: Tfjs): OwnLoss =>
  (name, fn, options) => {
    if (typeof name !== 'string' || name === '') throw new TypeError("t.loss: the name must be a string, as 'focal'.");
    if (typeof fn !== 'function')
      throw new TypeError(`t.loss: ${name} needs a function from (targets, predictions) to the unreduced elements.`);
    requireObject(options, 't.loss: options', "Write { elements: 'example', mean: 'examples' }.");
    requireOneOf<ElementsOf>(options.elements, ['number', 'example'], 't.loss: elements');
    requireOneOf<MeanOver>(options.mean, meansOver, 't.loss: mean');
    return made(tf, name, fn, options);
  };

/** The unreduced elements are those of TensorFlow.js; all reductions are those of {@link reduce}. */
export function losses(tf: Tfjs): Losses {
  const { NONE } = tf.Reduction;
  const ofNumbers = (name: string, fn: ElementsFunction): LossOfNumbers =>
    made(tf, name, fn, { elements: 'number', mean: 'examples' });
  return {
    squaredError: ofNumbers('squaredError', (t, p) => tf.losses.meanSquaredError(t, p, undefined, NONE)),
    absoluteError: ofNumbers('absoluteError', (t, p) => tf.losses.absoluteDifference(t, p, undefined, NONE)),
    huber(delta) {
      requireNumber(delta, 'huber: delta', 'Give the error from which on the loss is linear.');
      if (!(delta > 0) || delta === Infinity)
        throw new RangeError(`huber: delta must be a finite number above zero, got ${delta}.`);
      return ofNumbers('huber', (t, p) => tf.losses.huberLoss(t, p, undefined, delta, NONE));
    },
    binaryCrossEntropy: ofNumbers('binaryCrossEntropy', (t, p) =>
      tf.losses.sigmoidCrossEntropy(t, p, undefined, 0, NONE),
    ),
    softmaxCrossEntropy: made(
      tf,
      'softmaxCrossEntropy',
      (labels, logits) => {
        const oneHot = tf.oneHot(tf.cast(labels, 'int32'), logits.shape.at(-1)!);
        // That of tf.losses loses the digits of logits that are large.
        // A class whose logit is −∞ adds nothing where it is not the target: zero times its logarithm would be NaN.
        return tf.neg(tf.sum(select(tf, oneHot, tf.logSoftmax(logits), 0), -1));
      },
      { elements: 'example', mean: 'examples' },
    ),
  };
}
