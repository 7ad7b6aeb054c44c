import type { Arithmetic, LossDefinition, LossNamed, LossSpec } from '../../language/index.ts';

const deltaOf = <T>({ constant }: Arithmetic<T>, loss: LossSpec): T => constant((loss as LossNamed<'huber'>).delta);

/**
 * Huber's loss of the error e = p − t: `½e²` where |e| ≤ δ, and `δ(|e| − ½δ)` beyond (Huber 1964). With q = min(|e|, δ) both
 * branches are `½q² + δ(|e| − q)`. The derivative is e, clipped to [−δ, δ].
 */
export const huber: LossDefinition = {
  elements: (arithmetic, p, t, loss) => {
    const { absolute, add, constant, either, minimum, multiply, positive, select, subtract } = arithmetic;
    const delta = deltaOf(arithmetic, loss);
    const error = absolute(subtract(p, t));
    const q = minimum(error, delta);
    const half = constant(0.5);
    return either(
      () => add(multiply(half, multiply(q, q)), multiply(delta, subtract(error, q))),
      // Branch by branch.
      () => select(positive(subtract(error, delta)), multiply(delta, subtract(error, multiply(half, delta))), multiply(half, multiply(error, error))),
    );
  },
  derivative: (arithmetic, p, t, loss) => {
    const { constant, maximum, minimum, multiply, subtract } = arithmetic;
    const delta = deltaOf(arithmetic, loss);
    return maximum(minimum(subtract(p, t), delta), multiply(constant(-1), delta));
  },
  // Of ½q² and of δ(|e| − q), where q stands still beyond δ.
  terms: (arithmetic, p, t, loss) => {
    const { absolute, constant, multiply, positive, subtract } = arithmetic;
    const delta = deltaOf(arithmetic, loss);
    const error = subtract(p, t);
    const sign = subtract(positive(error), positive(subtract(t, p)));
    const inside = positive(subtract(delta, absolute(error)));
    const signed = multiply(sign, delta);
    return [multiply(inside, error), multiply(constant(-1), multiply(inside, signed)), signed];
  },
};
