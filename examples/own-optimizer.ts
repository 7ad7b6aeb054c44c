/** An update rule of one's own, defined: build it, then npx equistep check <subject> --catalogue ./own-optimizer.js */
import { defineOptimizer } from 'equistep';

/**
 * AdaBelief: the corrected average of the gradients over how far they are from it, and a decay beside the step. Degrees
 * are checked by the compiler: a sum of numbers of two degrees is an error.
 */
export default defineOptimizer({
  name: 'adabelief',
  rate: { value: 1 / 8, degree: 0 },
  hyperParameters: {
    beta1: { value: 1 / 2, degree: 0 },
    beta2: { value: 3 / 4, degree: 0 },
    eps: { value: 1 / 2, degree: 1 },
    decay: { value: 1 / 4, degree: 0 },
  },
  slots: { exp_avg: 1, exp_avg_var: 2 },
  nonNegative: ['exp_avg_var'],
  decay: { number: 'decay', coupling: 'decoupled' },
  windows: true,
  step: (a, { theta, gradient, rate, hyper, slots, step }) => {
    const { add, anyOf, constant, divide, multiply, power, sqrt, subtract } = a;
    const { beta1, beta2, eps, decay } = hyper;
    const one = constant(1);
    // Two ways to average, and to decay before the step or after it: code may compute either.
    const mean = anyOf(
      () => add(multiply(beta1, slots.exp_avg), multiply(subtract(one, beta1), gradient)),
      () => add(slots.exp_avg, multiply(subtract(one, beta1), subtract(gradient, slots.exp_avg))),
    );
    const off = subtract(gradient, mean);
    const fresh = anyOf(
      () => multiply(subtract(one, beta2), multiply(off, off)),
      () => multiply(multiply(subtract(one, beta2), off), off),
    );
    const spread = add(multiply(beta2, slots.exp_avg_var), fresh);
    const size = add(sqrt(divide(spread, subtract(one, power(beta2, step)))), eps);
    const corrected = subtract(one, power(beta1, step));
    const update = anyOf(
      () => multiply(rate, divide(divide(mean, corrected), size)),
      () => multiply(divide(rate, corrected), divide(mean, size)),
      () => divide(multiply(divide(rate, corrected), mean), size),
    );
    const after = anyOf(
      () => subtract(multiply(theta, subtract(one, multiply(rate, decay))), update),
      () => subtract(theta, add(update, multiply(multiply(rate, decay), theta))),
    );
    return { slots: { exp_avg: mean, exp_avg_var: spread }, theta: after };
  },
});
