import type { Arithmetic, LossDefinition } from '../../language/index.ts';

/** `|x|`, the length of every row. */
const lengthOf = <T>({ multiply, shape, sqrt, sum }: Arithmetic<T>, x: T): T => sqrt(sum(multiply(x, x), shape(x).length - 1));
/** `x/|x|`: every row as a vector of length 1. */
function unit<T>(arithmetic: Arithmetic<T>, x: T): T {
  const { constant, divide, either, multiply } = arithmetic;
  const length = lengthOf(arithmetic, x);
  return either(
    () => divide(x, length),
    () => multiply(x, divide(constant(1), length)),
  );
}
/** The cosine of the angle between the rows of p and t. */
function cosine<T>(arithmetic: Arithmetic<T>, p: T, t: T): T {
  const { divide, either, multiply, shape, sum } = arithmetic;
  const product = (a: T, b: T): T => sum(multiply(a, b), shape(p).length - 1);
  return either(
    () => product(unit(arithmetic, p), unit(arithmetic, t)),
    () => divide(product(p, t), multiply(lengthOf(arithmetic, p), lengthOf(arithmetic, t))),
  );
}

/**
 * Cosine distance of vectors p and t, neither of them zero: `1 − p·t/(|p||t|)`, one number a row. The derivative takes the part of t/|t| that
 * is across p: `−(t/|t| − cos · p/|p|)/|p|`.
 */
export const cosineDistance: LossDefinition = {
  perRow: true,
  elements: (arithmetic, p, t) => {
    const { constant, reshape, shape, subtract } = arithmetic;
    return reshape(subtract(constant(1), cosine(arithmetic, p, t)), shape(p).slice(0, -1));
  },
  derivative: (arithmetic, p, t) => {
    const { divide, either, multiply, subtract } = arithmetic;
    const length = lengthOf(arithmetic, p);
    const along = multiply(cosine(arithmetic, p, t), unit(arithmetic, p));
    return either(
      () => divide(subtract(along, unit(arithmetic, t)), length),
      () => subtract(divide(along, length), divide(unit(arithmetic, t), length)),
    );
  },
};
