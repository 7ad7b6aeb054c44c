import type { Arithmetic } from '../../language/definition.ts';

/** `‖g‖`, of one gradient. */
export const norm = <T>({ multiply, sqrt, sum }: Arithmetic<T>, gradient: T): T =>
  sqrt(sum(multiply(gradient, gradient)));

/** A gradient of this norm made no longer than τ, in its own direction. */
type Shorten = <T>(arithmetic: Arithmetic<T>, gradient: T, norm: T, threshold: T) => T;
/** `g · τ / max(‖g‖, τ)`. */
export const shorten: Shorten = ({ divide, maximum, multiply }, gradient, length, threshold) =>
  multiply(gradient, divide(threshold, maximum(length, threshold)));
/** The same in any order of the factors. */
export const anyShorten: Shorten = (arithmetic, gradient, length, threshold) => {
  const { constant, divide, anyOf, maximum, minimum, multiply } = arithmetic;
  const longest = maximum(length, threshold);
  return anyOf(
    () => shorten(arithmetic, gradient, length, threshold),
    () => divide(multiply(gradient, threshold), longest),
    () => divide(gradient, divide(longest, threshold)),
    () => multiply(divide(gradient, longest), threshold),
    () =>
      multiply(gradient, multiply(threshold, minimum(divide(constant(1), longest), divide(constant(1), threshold)))),
  );
};
