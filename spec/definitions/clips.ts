import type { Arithmetic, ClipDefinition, ClipName } from '../language/index.ts';

/** `‖g‖`, of one gradient. */
const normOf = <T>({ multiply, sqrt, sum }: Arithmetic<T>, gradient: T): T => sqrt(sum(multiply(gradient, gradient)));

/** The norm of all of them together: of the squares, or of the norms. */
function globalNorm<T>(arithmetic: Arithmetic<T>, gradients: readonly T[]): T {
  const { add, either, multiply, sqrt, sum } = arithmetic;
  const square = (x: T): T => multiply(x, x);
  const total = (terms: readonly T[]): T => terms.reduce((a, b) => add(a, b));
  return either(
    () => sqrt(total(gradients.map((gradient) => sum(square(gradient))))),
    () => sqrt(total(gradients.map((gradient) => square(normOf(arithmetic, gradient))))),
  );
}

/** The norm of every unit: of a whole vector, or of every column of a matrix [inputs, units]. */
const unitNorms = <T>({ multiply, shape, sqrt, sum }: Arithmetic<T>, x: T): T =>
  sqrt(shape(x).length < 2 ? sum(multiply(x, x)) : sum(multiply(x, x), 0));

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
  /** `max(−τ, min(g, τ))`, number by number. */
  value: ({ constant, maximum, minimum }, gradients, _, { threshold }) =>
    gradients.map((gradient) => maximum(minimum(gradient, constant(threshold)), constant(-threshold))),

  /** Each parameter's gradient by its own norm. */
  norm: (arithmetic, gradients, _, { threshold }) =>
    gradients.map((gradient) => shortened(arithmetic, gradient, normOf(arithmetic, gradient), arithmetic.constant(threshold))),

  /** All by the norm of them together (Pascanu, Mikolov and Bengio 2013, arXiv 1211.5063, algorithm 1). */
  'global-norm': (arithmetic, gradients, _, { threshold }) => {
    const norm = globalNorm(arithmetic, gradients);
    return gradients.map((gradient) => shortened(arithmetic, gradient, norm, arithmetic.constant(threshold)));
  },

  /** Unit by unit, to `τ · max(‖θ‖, floor)` (Brock et al. 2021, arXiv 2102.06171, equation 3). */
  'adaptive-norm': (arithmetic, gradients, parameters, { threshold, ...clip }) => {
    const { constant, maximum, multiply } = arithmetic;
    const floor = constant('floor' in clip ? clip.floor : 0);
    return gradients.map((gradient, i) => {
      const longest = multiply(constant(threshold), maximum(unitNorms(arithmetic, parameters[i]!), floor));
      return shortened(arithmetic, gradient, unitNorms(arithmetic, gradient), longest);
    });
  },
};
