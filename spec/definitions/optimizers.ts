import type { OptimizerDefinition, OptimizerName } from '../language/index.ts';

/** Plain gradient descent: `θ ← θ − λg`. */
const sgd: OptimizerDefinition = ({ multiply, subtract }, { theta, velocity }, gradient, rate) => ({
  theta: subtract(theta, multiply(rate, gradient)),
  velocity,
});

/** The heavy ball with the rate outside the velocity (Polyak 1964): `v ← μv + g`, `θ ← θ − λv`. */
const momentum: OptimizerDefinition = ({ add, constant, multiply, subtract }, state, gradient, rate, { momentum: mu = 0 }) => {
  const velocity = add(multiply(constant(mu), state.velocity), gradient);
  return { theta: subtract(state.theta, multiply(rate, velocity)), velocity };
};

/** Nesterov's momentum in the form of Sutskever et al. 2013: `v ← μv + g`, `θ ← θ − λ(g + μv)`. */
const nesterov: OptimizerDefinition = ({ add, constant, either, multiply, subtract }, state, gradient, rate, { momentum: mu = 0 }) => {
  const velocity = add(multiply(constant(mu), state.velocity), gradient);
  // The rate multiplies the sum, or its terms.
  const step = either(
    () => multiply(rate, add(gradient, multiply(constant(mu), velocity))),
    () => add(multiply(rate, gradient), multiply(multiply(rate, constant(mu)), velocity)),
  );
  return { theta: subtract(state.theta, step), velocity };
};

export const optimizerDefinitions: Readonly<Record<OptimizerName, OptimizerDefinition>> = { sgd, momentum, nesterov };
