import {
  gradient,
  loss,
  reductions,
  tensor,
  type ClassificationLoss,
  type ClassificationLossGradient,
  type Descend,
  type ElementwiseLoss,
  type ElementwiseLossGradient,
  type Reduction,
  type Shape,
  type Tensor,
} from '../spec/contracts/index.ts';
import { requireNumber, requireOneOf, requireOptions } from '../spec/contracts/checks.ts';
import { requireGradient, scalarReductions } from '../spec/contracts/gradient.ts';
import { requireLearningRate } from '../spec/contracts/learning-rate.ts';
import { requireTensor } from '../spec/contracts/tensor.ts';
import { answer, definitions } from '../spec/definitions/index.ts';
import type { LossAnswer, LossSpec, TensorData } from '../spec/language/index.ts';
import { float64, type Float64Tensor } from './arithmetic/float64.ts';

interface Asked {
  readonly of: LossSpec;
  /** The function that was called, with which every refusal begins. */
  readonly name: string;
  /** The reductions that it has. */
  readonly known: readonly Reduction[];
  /** The names of its first two arguments. */
  readonly names: readonly [string, string];
  /** The shape that the second argument must have beside the first. */
  readonly shapeOf: (predictions: Shape) => Shape;
}

/** @throws TypeError or RangeError for the first argument that is none, with its name */
function solved({ of, name, known, names, shapeOf }: Asked, args: Arguments): LossAnswer<Float64Tensor> {
  const [predictions, targets, options] = args;
  requireTensor(predictions, `${name}: ${names[0]}`);
  requireTensor(targets, `${name}: ${names[1]}`);
  const { reducedBy } = requireOptions(options, ['reducedBy'], `${name}: options`, "Write { reducedBy: 'mean' }.");
  if (known !== reductions && reducedBy === 'none')
    throw new TypeError(
      `${name}: a loss reduced by "none" has one gradient for each element. Reduce it first: their sum is the gradient of "sum".`,
    );
  requireOneOf(reducedBy, known, `${name}: reducedBy`);
  requireBatch(predictions.shape, `${name}: ${names[0]}`);
  requireSameShape(shapeOf(predictions.shape), targets.shape, `${name}: ${names[1]}`);
  const reduction = reducedBy === 'mean' ? ({ by: 'mean', over: 'examples' } as const) : { by: reducedBy };
  try {
    return answer(definitions, float64, { ask: 'loss', loss: of, reduction, predictions, targets });
  } catch (error) {
    throw new RangeError(`${name}: ${(error as Error).message.replace(/\.?$/, '.')}`, { cause: error });
  }
}
type Arguments = readonly [predictions: TensorData, targets: TensorData, options: { readonly reducedBy: Reduction }];

const typed = <S extends Shape>({ shape, data }: Float64Tensor): Tensor<S> =>
  tensor(shape, data) as unknown as Tensor<S>;

const written = (shape: Shape): string => `[${shape.join(', ')}]`;
function requireBatch(shape: Shape, where: string): void {
  if (shape[0] === undefined || shape[0] < 1)
    throw new RangeError(`${where} has shape ${written(shape)}, and a batch holds at least one example.`);
}
function requireSameShape(wanted: Shape, found: Shape, where: string): void {
  if (wanted.join() !== found.join())
    throw new RangeError(`${where} has shape ${written(found)}, expected ${written(wanted)}.`);
}

/**
 * A loss with its gradient, in float64. The mean divides by the B examples of the batch (its first axis), whatever else
 * has an extent.
 */
export interface DifferentiableLoss extends ElementwiseLoss {
  readonly gradient: ElementwiseLossGradient;
}
export interface DifferentiableClassificationLoss extends ClassificationLoss {
  readonly gradient: ClassificationLossGradient;
}

function elementwise(name: string, of: LossSpec): DifferentiableLoss {
  const asked: Asked = { of, name, known: reductions, names: ['predictions', 'targets'], shapeOf: (shape) => shape };
  const value: ElementwiseLoss = (...args) => {
    const reduced = solved(asked, args).value;
    return loss(typed(reduced), { reducedBy: args[2].reducedBy, elementShape: args[0].shape });
  };
  const slope: ElementwiseLossGradient = (...args) => {
    const reduced = solved({ ...asked, name: `${name}.gradient`, known: scalarReductions }, args).gradient;
    return gradient(typed(reduced), { reducedBy: args[2].reducedBy, batchSize: args[0].shape[0] });
  };
  return Object.assign(value, { gradient: slope });
}

function classification(name: string, of: LossSpec): DifferentiableClassificationLoss {
  const shapeOf = (shape: Shape): Shape => shape.slice(0, 1);
  const asked: Asked = { of, name, known: reductions, names: ['logits', 'labels'], shapeOf };
  const requireRows = (logits: TensorData, where: string): void => {
    requireTensor(logits, `${where}: logits`);
    if (logits.shape.length !== 2 || logits.shape[1] === 0)
      throw new RangeError(`${where}: logits has shape ${written(logits.shape)}, expected [B, C], C at least 1.`);
  };
  const value: ClassificationLoss = (...args) => {
    requireRows(args[0], name);
    const reduced = solved(asked, args).value;
    return loss(typed(reduced), { reducedBy: args[2].reducedBy, elementShape: [args[0].shape[0]] });
  };
  const slope: ClassificationLossGradient = (...args) => {
    requireRows(args[0], `${name}.gradient`);
    const reduced = solved({ ...asked, name: `${name}.gradient`, known: scalarReductions }, args).gradient;
    return gradient(typed(reduced), { reducedBy: args[2].reducedBy, batchSize: args[0].shape[0] });
  };
  return Object.assign(value, { gradient: slope });
}

/** `(p − t)²`, with gradient `2(p − t)`. */
export const squaredError: DifferentiableLoss = elementwise('squaredError', { name: 'squared-error' });
/** `|p − t|`, with gradient `sign(p − t)`, zero at the kink. */
export const absoluteError: DifferentiableLoss = elementwise('absoluteError', { name: 'absolute-error' });
/** Huber's loss: `½e²` for errors up to δ > 0, `δ(|e| − ½δ)` beyond. */
export function huber(delta: number): DifferentiableLoss {
  requireNumber(delta, 'huber: delta', 'Give the error from which on the loss is linear.');
  if (!(delta > 0) || delta === Infinity)
    throw new RangeError(`huber: delta must be a finite number above zero, got ${delta}.`);
  return elementwise('huber', { name: 'huber', delta });
}
/** Binary cross-entropy of logits against targets in [0, 1]. */
export const binaryCrossEntropy: DifferentiableLoss = elementwise('binaryCrossEntropy', {
  name: 'binary-cross-entropy',
});
/** Softmax cross-entropy of logits [B, C] against class indices [B]. */
export const softmaxCrossEntropy: DifferentiableClassificationLoss = classification('softmaxCrossEntropy', {
  name: 'softmax-cross-entropy',
});

/** One step of plain gradient descent, `θ − λ∇L`, in float64. */
export const descend: Descend = (theta, slope, rate) => {
  requireTensor(theta, 'descend: theta');
  requireGradient(slope, 'descend: gradient');
  requireLearningRate(rate, 'descend: rate');
  requireSameShape(theta.shape, slope.value.shape, 'descend: gradient');
  const { forLossReducedBy, batchSize, value } = rate;
  if (slope.reducedBy !== forLossReducedBy || slope.batchSize !== batchSize) {
    throw new TypeError(
      `descend: the gradient is of a loss reduced by "${slope.reducedBy}" over ${slope.batchSize} examples, but the rate was chosen for ` +
        `"${forLossReducedBy as string}" over ${batchSize as number}. Convert the rate with convertRate or scaleRate.`,
    );
  }
  const steps = [{ gradient: slope.value, rate: value }];
  return typed(
    answer(definitions, float64, { ask: 'steps', optimizer: { name: 'sgd' }, parameter: theta, steps }).parameter[0]!,
  );
};
