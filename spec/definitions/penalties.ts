import type { PenaltyDefinition, PenaltyName } from '../language/index.ts';

/** The L2 penalty in its two conventions. `half-sum-of-squares` is `tf.nn.l2_loss`; `sum-of-squares` is what Keras calls `l2`. */
export const penaltyDefinitions: Readonly<Record<PenaltyName, PenaltyDefinition>> = {
  /** `½ Σ θ²`, with gradient θ. */
  'half-sum-of-squares': {
    value: ({ constant, multiply, sum }, theta) => multiply(constant(0.5), sum(multiply(theta, theta))),
    gradient: (_, theta) => theta,
    terms: ({ constant, multiply }, theta) => [multiply(constant(0.5), theta), multiply(constant(0.5), theta)],
  },
  /** `Σ θ²`, with gradient 2θ. */
  'sum-of-squares': {
    value: ({ multiply, sum }, theta) => sum(multiply(theta, theta)),
    gradient: ({ constant, multiply }, theta) => multiply(constant(2), theta),
    terms: (_, theta) => [theta, theta],
  },
};
