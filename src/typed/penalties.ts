import { requireNumber, requireOneOf, requireOptions } from '../../spec/contracts/checks.ts';
import { scalarReductions, type ScalarReduction } from '../../spec/contracts/gradient.ts';
import { asLoss, asPenalty, factsOf, requirePenalty } from './facts.ts';
import type { Carried, Framework } from './framework.ts';
import type { Kind, LossIn, PenaltyIn, ScalarIn, ThetaIn } from './kinds.ts';
import type { Penalizing, Reduced } from './marks.ts';
import { leavesOf, requireAlive } from './tensors.ts';

/** A coefficient β, and beside which reduction it was chosen: from the mean to the sum it becomes B·β. */
export interface PenaltyOptions<R extends ScalarReduction> {
  coefficient: number;
  forLossReducedBy: R;
}

/** Terms of the parameters alone. They are added to the reduced loss, once a step. */
export interface Penalties<K extends Kind> {
  /** β times a number of your own, which depends on the parameters alone. */
  penalty<R extends ScalarReduction>(value: ScalarIn<K>, options: PenaltyOptions<R>): PenaltyIn<R>[K];
  /** β · ½Σθ², with gradient βθ: `tf.nn.l2_loss`, and what PyTorch calls `weight_decay`. */
  halfSumOfSquares<R extends ScalarReduction>(theta: ThetaIn<K>, options: PenaltyOptions<R>): PenaltyIn<R>[K];
  /** The loss with a penalty, still reduced by R over B examples. */
  penalized<R extends ScalarReduction, B extends number>(
    loss: Reduced<R, B>,
    penalty: Penalizing<NoInfer<R>>,
  ): LossIn<R, B>[K];
}

export function penalties<T extends Carried>(f: Framework<T>): Penalties<never> {
  const scaled = (terms: readonly T[], value: () => T, options: PenaltyOptions<ScalarReduction>, where: string): T => {
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
    return f.given(terms, () => asPenalty(f.multiply(value(), coefficient), forLossReducedBy));
  };
  const functions: { readonly [F in keyof Penalties<never>]: (...args: never[]) => T } = {
    penalty(value: T, options: PenaltyOptions<ScalarReduction>) {
      requireAlive(f, value, 't.penalty: value');
      if (value.shape.length > 0)
        throw new RangeError(`t.penalty: value has shape [${value.shape.join(', ')}]. Reduce it to one number first.`);
      return scaled([value], () => value, options, 't.penalty');
    },
    halfSumOfSquares(theta: object, options: PenaltyOptions<ScalarReduction>) {
      const leaves = leavesOf(f, theta, 't.halfSumOfSquares');
      const sum = (): T =>
        leaves.map((leaf) => f.sum(f.multiply(leaf, leaf))).reduce((total, one) => f.add(total, one));
      return scaled(leaves, () => f.multiply(sum(), 1 / 2), options, 't.halfSumOfSquares');
    },
    penalized(loss: T, penalty: T) {
      const facts = factsOf(loss, 't.penalized');
      requirePenalty(penalty, facts.reducedBy, 't.penalized');
      return f.given([loss, penalty], () => asLoss(f.add(loss, penalty), { ...facts, penalized: true }));
    },
  };
  return functions as unknown as Penalties<never>;
}
