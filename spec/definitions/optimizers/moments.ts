import type { Degree } from '../../contracts/degree.ts';
import type { Graded, GradedArithmetic } from '../../language/index.ts';

/** `1 − x`, of a pure number. */
export const complement = ({ constant, subtract }: GradedArithmetic, x: Graded<0>): Graded<0> => subtract(constant(1), x);

/** `x · x`. */
export const square = ({ multiply }: GradedArithmetic, x: Graded<1>): Graded<2> => multiply(x, x);

/** `xⁿ` of a pure number, n ≥ 1: at once, or factor by factor. */
export const power = (a: GradedArithmetic, x: Graded<0>, n: number): Graded<0> => a.either(() => a.power(x, n), () => bySquaring(a, x, n));
function bySquaring(a: GradedArithmetic, x: Graded<0>, n: number): Graded<0> {
  if (n === 1) return x;
  const half = bySquaring(a, x, Math.floor(n / 2));
  const even = a.multiply(half, half);
  return n % 2 === 0 ? even : a.multiply(even, x);
}

/**
 * The moving average `βa + (1 − β)x`, also evaluated as `a` moved towards x, or as `x` moved towards a. Further forms of its second term
 * may be given.
 */
export function average<D extends Degree>(a: GradedArithmetic, beta: Graded<0>, old: Graded<D>, fresh: Graded<D>, ...terms: readonly (() => Graded<D>)[]): Graded<D> {
  const { add, either, subtract } = a;
  const kept = a.multiply(beta, old);
  return either(
    () => add(kept, a.multiply(complement(a, beta), fresh)),
    () => add(old, a.multiply(complement(a, beta), subtract(fresh, old))),
    () => subtract(fresh, a.multiply(beta, subtract(fresh, old))),
    ...terms.map((term) => () => add(kept, term())),
  );
}

/** The moving average of the squared gradient. */
export const averageOfSquares = (a: GradedArithmetic, beta: Graded<0>, old: Graded<2>, gradient: Graded<1>): Graded<2> =>
  average(a, beta, old, square(a, gradient), () => a.multiply(a.multiply(complement(a, beta), gradient), gradient));

/** `√(v + ε′) + ε`: one ε under the root, another beside it. */
export const rootWith = ({ add, sqrt }: GradedArithmetic, v: Graded<2>, { epsilon, rootEpsilon }: { epsilon: Graded<1>; rootEpsilon: Graded<2> }): Graded<1> =>
  add(sqrt(add(v, rootEpsilon)), epsilon);

/** A quotient that the rate multiplies: before the division, or after it. */
export const rated = (a: GradedArithmetic, rate: Graded<0>, over_: Graded<1>, under: Graded<1>): Graded<0> =>
  a.either(
    () => a.multiply(rate, a.divide(over_, under)),
    () => a.divide(a.multiply(rate, over_), under),
  );

/** The Euclidean norm. */
export const norm = ({ multiply, sqrt, sum }: GradedArithmetic, x: Graded<1>): Graded<1> => sqrt(sum(multiply(x, x)));
export const normOfNumbers = ({ multiply, sqrt, sum }: GradedArithmetic, x: Graded<0>): Graded<0> => sqrt(sum(multiply(x, x)));
