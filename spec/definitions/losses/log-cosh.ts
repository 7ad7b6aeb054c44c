import type { LossDefinition } from '../../language/index.ts';
import { decayOf, softplus, softplusAsWritten, softplusSlope } from './logistic.ts';

/**
 * `log cosh(e)` of the error e = p − t: like ½e² near zero and like |e| − log 2 far from it. No exponential overflows in
 * `|e| + log(1 + exp(−2|e|)) − log 2`. The derivative is `tanh(e)`.
 */
export const logCosh: LossDefinition = {
  elements: (arithmetic, p, t) => {
    const { absolute, add, constant, either, log1p, multiply, subtract } = arithmetic;
    const error = subtract(p, t);
    const twice = multiply(constant(2), error);
    return either(
      () => subtract(add(absolute(error), log1p(decayOf(arithmetic, twice))), constant(Math.LN2)),
      // With −2e inside the softplus, whatever the sign.
      ...[softplus, softplusAsWritten].map((of) => () => subtract(add(error, of(arithmetic, multiply(constant(-1), twice))), constant(Math.LN2))),
    );
  },
  derivative: (arithmetic, p, t) => {
    const { add, constant, divide, either, multiply, positive, select, subtract, tanh } = arithmetic;
    const error = subtract(p, t);
    return either(
      () => tanh(error),
      // 1 − 2σ(−2e), as the second form of the value is differentiated.
      () => {
        const decay = decayOf(arithmetic, multiply(constant(2), error));
        const tail = divide(multiply(constant(2), decay), add(constant(1), decay));
        return select(positive(error), subtract(constant(1), tail), subtract(tail, constant(1)));
      },
      // The same, the softplus differentiated through its value.
      () => subtract(constant(1), multiply(constant(2), softplusSlope(arithmetic, multiply(constant(-2), error)))),
    );
  },
};
