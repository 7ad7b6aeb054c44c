import { requireInteger, requireOneOf, requireOptions } from './checks.ts';
import type { Invariant, invariant } from './invariant.ts';
import type { Reduction } from './reduction.ts';
import type { BatchShape, Shape } from './shape.ts';
import { requireTensor, type Tensor } from './tensor.ts';

/**
 * The reductions that leave a single number, which alone has a gradient. `none` leaves one loss, and one gradient, for
 * each element.
 */
export type ScalarReduction = 'sum' | 'mean' | 'max';
export const scalarReductions: readonly ScalarReduction[] = ['sum', 'mean', 'max'];

/**
 * The gradient of a loss, reduced by R over B examples, with respect to parameters (or predictions) of shape S; in the
 * unit of the loss over the unit of those parameters. `Gradient<'none', …>` can be written in generic code, but no
 * value has that type.
 */
export interface Gradient<in out R extends Reduction, in out B extends number, in out S extends Shape> {
  readonly reducedBy: R;
  readonly batchSize: B;
  readonly value: Tensor<S>;
  readonly [invariant]: Invariant<readonly [R, B, S]>;
}

/**
 * States of which loss a tensor is the gradient: `gradient(value, { reducedBy: 'mean', batchSize: 8 })`.
 *
 * @throws TypeError when an argument is of the wrong kind, or the reduction is `none`;
 *   RangeError when the reduction or an option is unknown, or the batch size is not an integer of at least 1
 */
// `const`: without it a literal batch size inside another call would be inferred as `number`, and go unchecked.
export function gradient<R extends ScalarReduction, const B extends number, S extends Shape>(
  value: Tensor<S>,
  options: { reducedBy: R; batchSize: B },
): Gradient<R, B, S> {
  requireTensor(value, 'gradient: value');
  const { reducedBy, batchSize } = requireOptions(
    options,
    ['reducedBy', 'batchSize'],
    'gradient: options',
    "Write { reducedBy: 'mean', batchSize: 8 }.",
  );
  if ((reducedBy as Reduction) === 'none')
    throw new TypeError(
      'gradient: a loss reduced by "none" has one gradient for each element. Reduce it first: their sum is the gradient of "sum".',
    );
  requireOneOf<ScalarReduction>(reducedBy, scalarReductions, 'gradient: reducedBy');
  requireInteger(batchSize, 1, 'gradient: batchSize', 'Give the number of examples in the batch.');
  return Object.freeze({ reducedBy, batchSize, value }) as Gradient<R, B, S>;
}

/** @throws TypeError or RangeError unless `value` looks as {@link gradient} made it. */
export function requireGradient(
  value: {
    readonly reducedBy: Reduction;
    readonly batchSize: number;
    readonly value: Parameters<typeof requireTensor>[0];
  },
  where: string,
): void {
  const hint = 'Make it with gradient(value, options), or with the gradient of a loss.';
  requireOptions(value, ['reducedBy', 'batchSize', 'value'], where, hint);
  requireOneOf<Reduction>(value.reducedBy, scalarReductions, `${where}.reducedBy`);
  requireInteger(value.batchSize, 1, `${where}.batchSize`, hint);
  requireTensor(value.value, `${where}.value`);
}

/** The gradient of an {@link ElementwiseLoss} with respect to its predictions. */
export interface ElementwiseLossGradient {
  <S extends BatchShape, R extends ScalarReduction>(
    predictions: Tensor<S>,
    targets: Tensor<S>,
    options: { reducedBy: R },
  ): Gradient<R, S[0], S>;
}

/** The gradient of a {@link ClassificationLoss} with respect to its logits. */
export interface ClassificationLossGradient {
  <B extends number, C extends number, R extends ScalarReduction>(
    logits: Tensor<readonly [B, C]>,
    labels: Tensor<readonly [NoInfer<B>]>,
    options: { reducedBy: R },
  ): Gradient<R, B, readonly [B, C]>;
}
