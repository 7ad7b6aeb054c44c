export { reductions, type Reduction, type ConvertibleReduction } from './reduction.ts';
export { dim, type BatchShape, type Dim, type Shape } from './shape.ts';
export { tensor, type Elements, type Tensor } from './tensor.ts';
export { loss, type ClassificationLoss, type ElementwiseLoss, type Loss, type ReducedShape } from './loss.ts';
export {
  gradient,
  type ClassificationLossGradient,
  type ElementwiseLossGradient,
  type Gradient,
  type ScalarReduction,
} from './gradient.ts';
export { learningRate, type LearningRate } from './learning-rate.ts';
export { convertRate, scaleRate, toRateOnMean, toRateOnSum } from './rate-conversion.ts';
export type { Descend } from './descent.ts';
export { degrees, type AddDegrees, type Degree, type HalveDegree, type NegateDegree } from './degree.ts';
export {
  addQuantities,
  divideQuantities,
  multiplyQuantities,
  quantity,
  scaleQuantity,
  squareRootOfQuantity,
  type Quantity,
} from './quantity.ts';
