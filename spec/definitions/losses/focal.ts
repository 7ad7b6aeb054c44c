import type { Arithmetic, LossDefinition, LossNamed, LossSpec } from '../../language/index.ts';
import { sigmoid, softplus } from './logistic.ts';

/** What a logit x with target z is for the right class: the logit of p_t, `(2z − 1)x`. */
function towards<T>({ constant, multiply, subtract }: Arithmetic<T>, x: T, z: T): { sign: T; logit: T } {
  const sign = subtract(multiply(constant(2), z), constant(1));
  return { sign, logit: multiply(sign, x) };
}

/** `(1 − p_t)^γ`: as a power of `σ(−x)`, of `1 − σ(x)`, or by the logarithm, `exp(−γ softplus(x))`. */
function focus<T>(arithmetic: Arithmetic<T>, logit: T, loss: LossSpec): T {
  const { constant, either, exp, maximum, multiply, power, subtract } = arithmetic;
  const { gamma } = loss as LossNamed<'focal'>;
  return either(
    () => power(sigmoid(arithmetic, multiply(constant(-1), logit)), gamma),
    // No rounding takes 1/(1 + exp(−x)) beyond 1.
    () => power(maximum(subtract(constant(1), sigmoid(arithmetic, logit)), constant(0)), gamma),
    () => exp(multiply(constant(-gamma), softplus(arithmetic, logit))),
  );
}

/**
 * Focal loss of a logit against a target 0 or 1: `−(1 − p_t)^γ log p_t`, where p_t is the probability of the target (Lin et al. 2017, equation 4,
 * without the balance α). The derivative is `±(1 − p_t)^γ (γ p_t log p_t + p_t − 1)` (appendix A there).
 */
export const focal: LossDefinition = {
  elements: (arithmetic, x, z, loss) => {
    const { constant, multiply } = arithmetic;
    const { logit } = towards(arithmetic, x, z);
    return multiply(focus(arithmetic, logit, loss), softplus(arithmetic, multiply(constant(-1), logit)));
  },
  derivative: (arithmetic, x, z, loss) => {
    const { add, constant, multiply, subtract } = arithmetic;
    const { gamma } = loss as LossNamed<'focal'>;
    const { sign, logit } = towards(arithmetic, x, z);
    const p = sigmoid(arithmetic, logit);
    const surprise = softplus(arithmetic, multiply(constant(-1), logit));
    const slope = add(multiply(multiply(constant(gamma), p), surprise), subtract(constant(1), p));
    return multiply(multiply(constant(-1), sign), multiply(focus(arithmetic, logit, loss), slope));
  },
};
