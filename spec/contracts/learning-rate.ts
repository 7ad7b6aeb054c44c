import { requireInteger, requireNumber, requireOneOf, requireOptions } from './checks.ts';
import type { Invariant, invariant } from './invariant.ts';
import { reductions, type Reduction } from './reduction.ts';

/**
 * A learning rate λ of plain gradient descent, chosen for a loss reduced by R over B examples.
 * The same number means another step under another reduction, and under another batch size: neither can be mixed up.
 */
export interface LearningRate<in out R extends Reduction, in out B extends number> {
  readonly forLossReducedBy: R;
  readonly batchSize: B;
  /** λ in θ − λ∇L; a negative value writes the same step as θ + λ∇L. In the unit of θ² over that of the loss. */
  readonly value: number;
  readonly [invariant]: Invariant<readonly [R, B]>;
}

/**
 * States for which loss a learning rate was chosen: `learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 })`.
 *
 * @param value λ: finite, of either sign; zero takes no step
 * @throws TypeError when an argument is of the wrong kind;
 *   RangeError when λ is NaN or infinite, the reduction or an option is unknown, or the batch size is not an integer of at least 1
 */
// `const`: without it a literal batch size inside another call would be inferred as `number`, and go unchecked.
export function learningRate<R extends Reduction, const B extends number>(
  value: number,
  options: { forLossReducedBy: R; batchSize: B },
): LearningRate<R, B> {
  requireRate(value, 'learningRate: value');
  const { forLossReducedBy, batchSize } = requireOptions(
    options,
    ['forLossReducedBy', 'batchSize'],
    'learningRate: options',
    "Write { forLossReducedBy: 'mean', batchSize: 8 }.",
  );
  requireOneOf<Reduction>(forLossReducedBy, reductions, 'learningRate: forLossReducedBy');
  requireInteger(batchSize, 1, 'learningRate: batchSize', 'Give the number of examples in the batch.');
  return Object.freeze({ forLossReducedBy, batchSize, value }) as LearningRate<R, B>;
}

/** @throws TypeError unless `value` is a number, RangeError unless it is finite. */
function requireRate(value: number, where: string): void {
  requireNumber(value, where, 'Give a finite number.');
  if (!Number.isFinite(value)) throw new RangeError(`${where} must be finite, got ${value}. Give a finite number.`);
}

/** A learning rate without what only the compiler knows of it. */
export type AnyRate = { readonly [Part in 'value' | 'batchSize']: number } & { readonly forLossReducedBy: Reduction };

/** @throws TypeError or RangeError unless `rate` looks as {@link learningRate} made it. */
export function requireLearningRate(rate: AnyRate, where: string): void {
  const hint = 'Make it with learningRate(value, options).';
  requireOptions(rate, ['forLossReducedBy', 'batchSize', 'value'], where, hint);
  requireRate(rate.value, `${where}.value`);
  requireOneOf<Reduction>(rate.forLossReducedBy, reductions, `${where}.forLossReducedBy`);
  requireInteger(rate.batchSize, 1, `${where}.batchSize`, hint);
}
