import type { ScalarReduction } from '../../spec/contracts/gradient.ts';

/** What a loss knows of itself at run time, where its type may know only a name for its batch size. */
export interface LossFacts {
  readonly reducedBy: ScalarReduction;
  readonly batchSize: number;
  /** What a mean of the same elements divides by; only while parts of a batch are added up. */
  readonly denominator: object | number | undefined;
  /** Whether penalties have been added: they are no part of a sum over examples. */
  readonly penalized: boolean;
}

// Beside the tensors, and not on them: they stay what the framework made.
const losses = new WeakMap<object, LossFacts>();
const penalties = new WeakMap<object, ScalarReduction>();

export function asLoss<T extends object>(value: T, facts: LossFacts): T {
  losses.set(value, facts);
  return value;
}

/** @throws TypeError for a tensor that is not a loss of this view: multiplied or added, it is another number. */
export function factsOf(loss: object, where: string): LossFacts {
  const facts = typeof loss === 'object' && loss !== null ? losses.get(loss) : undefined;
  if (facts === undefined)
    throw new TypeError(
      `${where}: the objective must return a loss of this view, unchanged. Make it with t.losses or t.loss, and add penalties with t.penalized.`,
    );
  return facts;
}

export function asPenalty<T extends object>(value: T, forLossReducedBy: ScalarReduction): T {
  penalties.set(value, forLossReducedBy);
  return value;
}

/** @throws TypeError for what is not a penalty, or one that was chosen beside another reduction. */
export function requirePenalty(penalty: object, reducedBy: ScalarReduction, where: string): void {
  const chosen = typeof penalty === 'object' && penalty !== null ? penalties.get(penalty) : undefined;
  if (chosen === undefined) throw new TypeError(`${where}: the penalty is none. Make it with t.penalty.`);
  if (chosen !== reducedBy)
    throw new TypeError(
      `${where}: the penalty's coefficient was chosen for a loss reduced by "${chosen}", but the loss is reduced by "${reducedBy}". ` +
        'Multiply the coefficient by the batch size to go from mean to sum.',
    );
}
