import type * as tfjs from '@tensorflow/tfjs';
import { requireNumber, requireOneOf, requireOptions } from '../../../spec/contracts/checks.ts';
import { scalarReductions, type ScalarReduction } from '../../../spec/contracts/gradient.ts';
import type { Penalizing, Reduced } from '../marks.ts';
import type { Loss, Penalty, Tfjs, Theta } from './carriers.ts';
import { asLoss, asPenalty, factsOf, requirePenalty } from './facts.ts';
import { requireAlive, variablesOf } from './tensors.ts';

/** A coefficient β, and beside which reduction it was chosen: from the mean to the sum it becomes B·β. */
export interface PenaltyOptions<R extends ScalarReduction> {
  coefficient: number;
  forLossReducedBy: R;
}

/** Terms of the parameters alone. They are added to the reduced loss, once a step. */
export interface Penalties {
  /** β times a number of your own, which depends on the parameters alone. */
  penalty<R extends ScalarReduction>(value: tfjs.Scalar, options: PenaltyOptions<R>): Penalty<R>;
  /** β · ½Σθ², with gradient βθ: `tf.nn.l2_loss`, and what PyTorch calls `weight_decay`. */
  halfSumOfSquares<R extends ScalarReduction>(theta: Theta, options: PenaltyOptions<R>): Penalty<R>;
  /** The loss with a penalty, still reduced by R over B examples. */
  penalized<R extends ScalarReduction, B extends number>(
    loss: Reduced<R, B>,
    penalty: Penalizing<NoInfer<R>>,
  ): Loss<R, B>;
}

export function penalties(tf: Tfjs): Penalties {
  const scaled = (value: tfjs.Tensor, options: PenaltyOptions<ScalarReduction>, where: string): tfjs.Tensor => {
    const { coefficient, forLossReducedBy } = requireOptions(
      options,
      ['coefficient', 'forLossReducedBy'],
      `${where}: options`,
      "Write { coefficient: 0.004, forLossReducedBy: 'mean' }.",
    );
    requireNumber(coefficient, `${where}: coefficient`, 'Give the factor of the penalty.');
    if (!Number.isFinite(coefficient))
      throw new RangeError(`${where}: coefficient must be finite, got ${coefficient}. Give the factor of the penalty.`);
    requireOneOf<ScalarReduction>(forLossReducedBy, scalarReductions, `${where}: forLossReducedBy`);
    return asPenalty(tf.mul(value, coefficient), forLossReducedBy);
  };
  const functions: { readonly [F in keyof Penalties]: (...args: never[]) => tfjs.Tensor } = {
    penalty(value: tfjs.Scalar, options: PenaltyOptions<ScalarReduction>) {
      requireAlive(value, 't.penalty: value');
      if (value.shape.length > 0)
        throw new RangeError(`t.penalty: value has shape [${value.shape.join(', ')}]. Reduce it to one number first.`);
      return scaled(value, options, 't.penalty');
    },
    halfSumOfSquares(theta: Theta, options: PenaltyOptions<ScalarReduction>) {
      const squares = variablesOf(theta, 't.halfSumOfSquares').map((variable) => tf.sum(tf.square(variable)));
      const sum = squares.reduce((total, one) => tf.add(total, one));
      return scaled(tf.mul(sum, 1 / 2), options, 't.halfSumOfSquares');
    },
    penalized(loss: tfjs.Scalar, penalty: tfjs.Scalar) {
      const facts = factsOf(loss, 't.penalized');
      requirePenalty(penalty, facts.reducedBy, 't.penalized');
      return asLoss(tf.add(loss, penalty), { ...facts, penalized: true });
    },
  };
  return functions as unknown as Penalties;
}
