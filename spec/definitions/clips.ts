import type { Arithmetic, ClipDefinition, ClipName, Parameters } from '../language/index.ts';

/** Every component within ±τ. */
const within = <T>({ constant, maximum, minimum, multiply }: Arithmetic<T>, gradient: T, threshold: T): T =>
  maximum(minimum(gradient, threshold), multiply(constant(-1), threshold));

/** `‖g‖`, of one gradient. */
const normOf = <T>({ multiply, sqrt, sum }: Arithmetic<T>, gradient: T): T => sqrt(sum(multiply(gradient, gradient)));

/** `g · τ / max(‖g‖, τ)`: no longer than τ, and in its own direction. */
function shortened<T>({ constant, divide, either, maximum, minimum, multiply }: Arithmetic<T>, gradient: T, norm: T, threshold: T): T {
  const longest = maximum(norm, threshold);
  return either(
    () => multiply(gradient, divide(threshold, longest)),
    () => divide(multiply(gradient, threshold), longest),
    () => divide(gradient, divide(longest, threshold)),
    () => multiply(divide(gradient, longest), threshold),
    () => multiply(gradient, multiply(threshold, minimum(divide(constant(1), longest), divide(constant(1), threshold)))),
  );
}

/** What is done to the gradients of all parameters before a step. */
export const clipDefinitions: Readonly<Record<ClipName, ClipDefinition>> = {
  /** `max(−τ, min(g, τ))`, component by component. */
  value: (arithmetic, { weights, bias }, threshold) => ({
    weights: within(arithmetic, weights, threshold),
    bias: within(arithmetic, bias, threshold),
  }),
  /** Each parameter's gradient by its own norm. */
  norm: (arithmetic, { weights, bias }, threshold) => ({
    weights: shortened(arithmetic, weights, normOf(arithmetic, weights), threshold),
    bias: shortened(arithmetic, bias, normOf(arithmetic, bias), threshold),
  }),
  /** All by the norm of them together (Pascanu, Mikolov and Bengio 2013, algorithm 1). */
  'global-norm': (arithmetic, gradient, threshold) => {
    const norm = globalNorm(arithmetic, gradient);
    return { weights: shortened(arithmetic, gradient.weights, norm, threshold), bias: shortened(arithmetic, gradient.bias, norm, threshold) };
  },
};

/** `√(‖w‖² + ‖b‖²)`, of the squares, or of the norms. */
function globalNorm<T>(arithmetic: Arithmetic<T>, { weights, bias }: Parameters<T>): T {
  const { add, either, multiply, sqrt, sum } = arithmetic;
  const square = (x: T): T => multiply(x, x);
  return either(
    () => sqrt(add(sum(square(weights)), sum(square(bias)))),
    () => sqrt(add(square(normOf(arithmetic, weights)), square(normOf(arithmetic, bias)))),
  );
}
