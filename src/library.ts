import {
  gradient, loss, reductions, tensor, type ClassificationLoss, type ClassificationLossGradient, type Descend, type ElementwiseLoss, type ElementwiseLossGradient,
  type Reduction, type Shape, type Tensor,
} from '../spec/contracts/index.ts';
import { answer, definitions } from '../spec/definitions/index.ts';
import type { LossAnswer, LossSpec, TensorData } from '../spec/language/index.ts';
import { float64, type Float64Tensor } from './arithmetic/float64.ts';

function solve(of: LossSpec, reducedBy: Reduction, predictions: TensorData, targets: TensorData): LossAnswer<Float64Tensor> {
  if (!reductions.includes(reducedBy)) throw new RangeError(`${of.name}: reducedBy must be one of ${reductions.join(', ')}, got ${String(reducedBy)}.`);
  if (predictions.shape[0] === undefined || predictions.shape[0] < 1) throw new RangeError(`${of.name}: a batch holds at least one example.`);
  const reduction = reducedBy === 'mean' ? ({ by: 'mean', over: 'examples' } as const) : { by: reducedBy };
  return answer(definitions, float64, { ask: 'loss', loss: of, reduction, predictions, targets });
}
const typed = <S extends Shape>({ shape, data }: Float64Tensor): Tensor<S> => tensor(shape, data) as unknown as Tensor<S>;

const requireSameShape = (a: TensorData, b: TensorData, where: string): void => {
  if (a.shape.join() !== b.shape.join()) throw new RangeError(`${where} has shape [${b.shape.join(', ')}], where [${a.shape.join(', ')}] is wanted.`);
};

/** A loss with its gradient, in float64. The mean divides by the B examples of the batch (its first axis), whatever else has an extent. */
export interface DifferentiableLoss extends ElementwiseLoss {
  readonly gradient: ElementwiseLossGradient;
}
export interface DifferentiableClassificationLoss extends ClassificationLoss {
  readonly gradient: ClassificationLossGradient;
}

function elementwise(of: LossSpec): DifferentiableLoss {
  const solved = (predictions: TensorData, targets: TensorData, reducedBy: Reduction): LossAnswer<Float64Tensor> => {
    requireSameShape(predictions, targets, `${of.name}: targets`);
    return solve(of, reducedBy, predictions, targets);
  };
  const value: ElementwiseLoss = (predictions, targets, { reducedBy }) =>
    loss(typed(solved(predictions, targets, reducedBy).value), { reducedBy, elementShape: predictions.shape });
  const slope: ElementwiseLossGradient = (predictions, targets, { reducedBy }) =>
    gradient(typed(solved(predictions, targets, reducedBy).gradient), { reducedBy, batchSize: predictions.shape[0] });
  return Object.assign(value, { gradient: slope });
}

function classification(of: LossSpec): DifferentiableClassificationLoss {
  const solved = (logits: TensorData, labels: TensorData, reducedBy: Reduction): LossAnswer<Float64Tensor> => {
    requireSameShape({ ...logits, shape: logits.shape.slice(0, 1) }, labels, `${of.name}: labels`);
    return solve(of, reducedBy, logits, labels);
  };
  const value: ClassificationLoss = (logits, labels, { reducedBy }) =>
    loss(typed(solved(logits, labels, reducedBy).value), { reducedBy, elementShape: [logits.shape[0]] });
  const slope: ClassificationLossGradient = (logits, labels, { reducedBy }) =>
    gradient(typed(solved(logits, labels, reducedBy).gradient), { reducedBy, batchSize: logits.shape[0] });
  return Object.assign(value, { gradient: slope });
}

/** `(p − t)²`, with gradient `2(p − t)`. */
export const squaredError: DifferentiableLoss = elementwise({ name: 'squared-error' });
/** `|p − t|`, with gradient `sign(p − t)`, zero at the kink. */
export const absoluteError: DifferentiableLoss = elementwise({ name: 'absolute-error' });
/** Huber's loss: `½e²` for errors up to δ > 0, `δ(|e| − ½δ)` beyond. */
export function huber(delta: number): DifferentiableLoss {
  if (typeof delta !== 'number' || !(delta > 0) || delta === Infinity) throw new RangeError(`huber: delta must be a finite number above zero, got ${String(delta)}.`);
  return elementwise({ name: 'huber', delta });
}
/** Binary cross-entropy of logits against targets in [0, 1]. */
export const binaryCrossEntropy: DifferentiableLoss = elementwise({ name: 'binary-cross-entropy' });
/** Softmax cross-entropy of logits [B, C] against class indices [B]. */
export const softmaxCrossEntropy: DifferentiableClassificationLoss = classification({ name: 'softmax-cross-entropy' });

/** One step of plain gradient descent, `θ − λ∇L`, in float64. */
export const descend: Descend = (theta, slope, rate) => {
  requireSameShape(theta, slope.value, 'descend: gradient');
  const { forLossReducedBy, batchSize, value } = rate;
  if (slope.reducedBy !== forLossReducedBy || slope.batchSize !== batchSize) {
    throw new TypeError(
      `descend: the gradient is of a loss reduced by "${slope.reducedBy}" over ${slope.batchSize} examples, but the rate was chosen for ` +
        `"${forLossReducedBy as string}" over ${batchSize as number}. Convert the rate with convertRate or scaleRate.`,
    );
  }
  const steps = [{ gradient: slope.value, rate: value }];
  return typed(answer(definitions, float64, { ask: 'steps', optimizer: { name: 'sgd' }, parameter: theta, steps }).parameter[0]!);
};
