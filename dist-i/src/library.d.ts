import { type ClassificationLoss, type ClassificationLossGradient, type Descend, type ElementwiseLoss, type ElementwiseLossGradient } from '../spec/contracts/index.ts';
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
/** `(p − t)²`, with gradient `2(p − t)`. */
export declare const squaredError: DifferentiableLoss;
/** `|p − t|`, with gradient `sign(p − t)`, zero at the kink. */
export declare const absoluteError: DifferentiableLoss;
/** Huber's loss: `½e²` for errors up to δ > 0, `δ(|e| − ½δ)` beyond. */
export declare function huber(delta: number): DifferentiableLoss;
/** Binary cross-entropy of logits against targets in [0, 1]. */
export declare const binaryCrossEntropy: DifferentiableLoss;
/** Softmax cross-entropy of logits [B, C] against class indices [B]. */
export declare const softmaxCrossEntropy: DifferentiableClassificationLoss;
/** One step of plain gradient descent, `θ − λ∇L`, in float64. */
export declare const descend: Descend;
