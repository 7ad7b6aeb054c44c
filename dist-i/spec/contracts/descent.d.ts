import type { Gradient } from './gradient.ts';
import type { LearningRate } from './learning-rate.ts';
import type { Reduction } from './reduction.ts';
import type { Shape } from './shape.ts';
import type { Tensor } from './tensor.ts';
/**
 * One step of plain gradient descent, θ − λ∇L: the parameters, the gradient with respect to them, and a rate chosen for
 * the reduction and the batch size of that very gradient. Where sizes or reductions are not literal types, whoever
 * supplies the formula checks them.
 */
export interface Descend {
    <S extends Shape, R extends Reduction, B extends number>(theta: Tensor<S>, gradient: Gradient<R, B, S>, rate: LearningRate<NoInfer<R>, NoInfer<B>>): Tensor<S>;
}
