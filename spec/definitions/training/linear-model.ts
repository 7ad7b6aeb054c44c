import type { Arithmetic, Parameters } from '../../language/index.ts';

/** The product of matrices [N, K] and [K, M]. */
function matrixProduct<T>({ multiply, reshape, shape, sum }: Arithmetic<T>, a: T, b: T): T {
  const [n, k] = shape(a) as [number, number];
  const m = shape(b)[1]!;
  return reshape(sum(multiply(reshape(a, [n, k, 1]), reshape(b, [1, k, m])), 1), [n, m]);
}

/** `X·W + b`: inputs [B, F], weights [F, C], bias [C], predictions [B, C]. */
export const predict = <T>(arithmetic: Arithmetic<T>, inputs: T, { weights, bias }: Parameters<T>): T =>
  arithmetic.add(matrixProduct(arithmetic, inputs, weights), bias);

/**
 * The gradient of a loss with respect to the parameters, from its gradient G [B, C] with respect to the predictions:
 * `Xᵀ·G` and `Σ_B G`.
 */
export function backpropagate<T>(arithmetic: Arithmetic<T>, inputs: T, gradient: T): Parameters<T> {
  const { multiply, reshape, shape, sum } = arithmetic;
  const [b, f] = shape(inputs) as [number, number];
  const c = shape(gradient)[1]!;
  return {
    weights: reshape(sum(multiply(reshape(inputs, [b, f, 1]), reshape(gradient, [b, 1, c])), 0), [f, c]),
    bias: reshape(sum(gradient, 0), [c]),
  };
}
