import type { Degree } from '../../contracts/degree.ts';
import type { Graded, GradedArithmetic } from '../../language/graded.ts';

/** `1 − x`, of a pure number. */
export const complement = ({ constant, subtract }: GradedArithmetic, x: Graded<0>): Graded<0> =>
  subtract(constant(1), x);

/** `x · x`. */
export const square = ({ multiply }: GradedArithmetic, x: Graded<1>): Graded<2> => multiply(x, x);

/** `xⁿ` of a pure number, n ≥ 1: at once, or factor by factor. */
export const power = (a: GradedArithmetic, x: Graded<0>, n: number): Graded<0> =>
  a.anyOf(
    () => a.power(x, n),
    () => bySquaring(a, x, n),
  );
function bySquaring(a: GradedArithmetic, x: Graded<0>, n: number): Graded<0> {
  if (n === 1) return x;
  const half = bySquaring(a, x, Math.floor(n / 2));
  const even = a.multiply(half, half);
  return n % 2 === 0 ? even : a.multiply(even, x);
}

/** The moving average `βa + (1 − β)x`, also evaluated as `a` moved towards x, or as `x` moved back towards a. */
export function average<D extends Degree>(
  a: GradedArithmetic,
  beta: Graded<0>,
  old: Graded<D>,
  fresh: Graded<D>,
): Graded<D> {
  const { add, anyOf, multiply, subtract } = a;
  return anyOf(
    () => add(multiply(beta, old), multiply(complement(a, beta), fresh)),
    () => add(old, multiply(complement(a, beta), subtract(fresh, old))),
    () => subtract(fresh, multiply(beta, subtract(fresh, old))),
  );
}

/** The moving average of what is not negative, such as squares; however it is rounded, neither is the average. */
export function averageNotNegative<D extends Degree>(
  a: GradedArithmetic,
  beta: Graded<0>,
  old: Graded<D>,
  fresh: Graded<D>,
  term?: () => Graded<D>,
): Graded<D> {
  const { add, anyOf, maximum, multiply, subtract, zeros } = a;
  const kept = multiply(beta, old);
  return anyOf(
    () => add(kept, multiply(complement(a, beta), fresh)),
    ...(term ? [() => add(kept, maximum(zeros<D>(fresh), term()))] : []),
    () => maximum(zeros<D>(fresh), add(old, multiply(complement(a, beta), subtract(fresh, old)))),
    () => maximum(zeros<D>(fresh), subtract(fresh, multiply(beta, subtract(fresh, old)))),
  );
}

/** The moving average of the squared gradient; `(1 − β)g` may be squared with the other g. */
export const averageOfSquares = (
  a: GradedArithmetic,
  beta: Graded<0>,
  old: Graded<2>,
  gradient: Graded<1>,
): Graded<2> =>
  averageNotNegative(a, beta, old, square(a, gradient), () =>
    a.multiply(a.multiply(complement(a, beta), gradient), gradient),
  );

/** `√(v + ε′) + ε`: one ε under the root, another beside it. */
export const rootWith = (
  { add, sqrt }: GradedArithmetic,
  v: Graded<2>,
  { epsilon, rootEpsilon }: { epsilon: Graded<1>; rootEpsilon: Graded<2> },
): Graded<1> => add(sqrt(add(v, rootEpsilon)), epsilon);

/**
 * A quotient that the rate multiplies: before the division, or after it; or a product with the reciprocal, as of a root
 * that is computed as one.
 */
export const rated = (a: GradedArithmetic, rate: Graded<0>, over_: Graded<1>, under: Graded<1>): Graded<0> =>
  a.anyOf(
    () => a.multiply(rate, a.divide(over_, under)),
    () => a.divide(a.multiply(rate, over_), under),
    () => a.multiply(rate, a.multiply(over_, a.divide(a.constant(1), under))),
  );

/** The Euclidean norm. */
export const norm = ({ multiply, sqrt, sum }: GradedArithmetic, x: Graded<1>): Graded<1> => sqrt(sum(multiply(x, x)));
export const normOfNumbers = ({ multiply, sqrt, sum }: GradedArithmetic, x: Graded<0>): Graded<0> =>
  sqrt(sum(multiply(x, x)));

/** `λ/(1 − βᵗ) · m / under`, with the rate and the correction at any place. */
export function correctedOver(
  a: GradedArithmetic,
  rate: Graded<0>,
  beta: Graded<0>,
  step: number,
  m: Graded<1>,
  under: Graded<1>,
): { direction: Graded<0>; update: Graded<0> } {
  const { divide, anyOf, multiply } = a;
  const k = complement(a, power(a, beta, step));
  const update = anyOf(
    () => multiply(divide(rate, k), divide(m, under)),
    () => divide(multiply(divide(rate, k), m), under),
    () => multiply(rate, divide(divide(m, k), under)),
    () => divide(multiply(rate, m), multiply(k, under)),
  );
  return { direction: divide(divide(m, k), under), update };
}

/** −1, 0 or 1. */
export const signOf = ({ positive, subtract, zeros }: GradedArithmetic, x: Graded<1>): Graded<0> =>
  subtract(positive(x), positive(subtract(zeros<1>(x), x)));
