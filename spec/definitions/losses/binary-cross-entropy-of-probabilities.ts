import type { LossDefinition } from '../../language/index.ts';

/**
 * Binary cross-entropy of a probability p, strictly between 0 and 1, against a target z in [0, 1]: `−z log p − (1 − z) log(1 − p)`, with
 * derivative `(1 − z)/(1 − p) − z/p = (p − z)/(p(1 − p))`.
 */
export const binaryCrossEntropyOfProbabilities: LossDefinition = {
  elements: ({ add, constant, either, log, log1p, multiply, subtract }, p, z) => {
    const one = constant(1);
    const minus = constant(-1);
    const rest = subtract(one, z);
    return either(
      () => multiply(minus, add(multiply(z, log(p)), multiply(rest, log(subtract(one, p))))),
      () => multiply(minus, add(multiply(z, log(p)), multiply(rest, log1p(multiply(minus, p))))),
    );
  },
  derivative: ({ constant, divide, either, multiply, subtract }, p, z) => {
    const one = constant(1);
    const rest = subtract(one, p);
    return either(
      () => subtract(divide(subtract(one, z), rest), divide(z, p)),
      () => divide(subtract(p, z), multiply(p, rest)),
    );
  },
  terms: ({ constant, divide, multiply, subtract }, p, z) => {
    const one = constant(1);
    return [divide(subtract(one, z), subtract(one, p)), multiply(constant(-1), divide(z, p))];
  },
  quotients: ({ constant, divide, multiply, subtract }, p, z, _, upstream) => {
    const one = constant(1);
    return [divide(multiply(upstream, subtract(one, z)), subtract(one, p)), multiply(constant(-1), divide(multiply(upstream, z), p))];
  },
};
