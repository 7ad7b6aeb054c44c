import type * as tfjs from '@tensorflow/tfjs';
import { requireFunction, requireInteger, requireOptions } from '../../../spec/contracts/checks.ts';
import type { ScalarReduction } from '../../../spec/contracts/gradient.ts';
import type { Invariant, invariant } from '../../../spec/contracts/invariant.ts';
import type { ConvertibleReduction } from '../../../spec/contracts/index.ts';
import type { Penalizing, Reduced } from '../marks.ts';
import type { Tfjs, Theta } from './carriers.ts';
import { factsOf, requirePenalty } from './facts.ts';
import { apply, requireOptimizer, type Optimizer } from './training.ts';
import { requireAlive, variablesOf } from './tensors.ts';

/**
 * The pair that a batch in parts adds up: Σ over the elements (with its gradients), and what the mean divides by. It is
 * divided once, when every part is in; a mean of means cannot be written.
 */
export interface Pair {
  readonly numerator: tfjs.Scalar;
  readonly denominator: tfjs.Scalar;
}

/** The gradients of B examples that come in parts of any sizes. */
export interface Accumulator<P extends Theta, in out B extends number> {
  readonly batchSize: B;
  /** How many of them have come. */
  readonly examples: number;
  /** What has come of them; frees with the accumulator. */
  readonly pair: Pair;
  /** Adds a part: the sum of its losses, which brings its denominator along. */
  add<M extends number>(objective: (theta: P) => Reduced<'sum', M>): void;
  /**
   * One update by the whole batch, after which the next can come; penalties are added here, once.
   *
   * @returns the loss of the whole batch, reduced as the optimizer requires, before the update
   * @throws RangeError, before anything is updated, when fewer or more examples have come than were declared
   */
  step<R extends ConvertibleReduction>(
    optimizer: Optimizer<R, B>,
    penalty?: (theta: P) => Penalizing<NoInfer<R>>,
  ): tfjs.Scalar;
  dispose(): void;
  readonly [invariant]: Invariant<B>;
}

export type Accumulate = <P extends Theta, const B extends number>(
  theta: P,
  options: { batchSize: B },
) => Accumulator<P, B>;

/** The running sums, which outlive every tidy. */
interface Sums {
  readonly numerator: tfjs.Tensor;
  readonly denominator: tfjs.Tensor;
  readonly gradients: tfjs.NamedTensorMap;
}

const all = ({ numerator, denominator, gradients }: Sums): tfjs.Tensor[] => [
  numerator,
  denominator,
  ...Object.values(gradients),
];

function zeros(tf: Tfjs, variables: readonly tfjs.Variable[]): Sums {
  return {
    numerator: tf.keep(tf.scalar(0)),
    denominator: tf.keep(tf.scalar(0)),
    gradients: Object.fromEntries(variables.map((one) => [one.name, tf.keep(tf.zerosLike(one as tfjs.Tensor))])),
  };
}

/** The sums with a part; the old ones are freed. */
function added(tf: Tfjs, old: Sums, part: Sums): Sums {
  const plus = (a: tfjs.Tensor, b: tfjs.Tensor | undefined): tfjs.Tensor =>
    tf.keep(b === undefined ? tf.add(a, 0) : tf.add(a, b));
  const sums: Sums = {
    numerator: plus(old.numerator, part.numerator),
    denominator: plus(old.denominator, part.denominator),
    gradients: Object.fromEntries(
      Object.entries(old.gradients).map(([name, gradient]) => [name, plus(gradient, part.gradients[name])]),
    ),
  };
  all(old).forEach((one) => one.dispose());
  return sums;
}

/** A part: the sum of its losses, with its gradients and its denominator. */
function partOf<P extends Theta>(
  tf: Tfjs,
  theta: P,
  variables: tfjs.Variable[],
  objective: (theta: P) => tfjs.Scalar,
): Sums & { readonly examples: number } {
  let examples = 0;
  let denominator: tfjs.Tensor | undefined;
  const { value, grads } = tf.variableGrads(() => {
    const loss = objective(theta);
    const facts = factsOf(loss, 'accumulator.add');
    if (facts.reducedBy !== 'sum')
      throw new TypeError(
        `accumulator.add: the loss is reduced by "${facts.reducedBy}". Reduce each part by "sum": the accumulator divides once, at the end.`,
      );
    if (facts.penalized)
      throw new TypeError(
        'accumulator.add: the loss holds a penalty, which every part would add again. Give the penalty to step.',
      );
    examples = facts.batchSize;
    denominator = tf.keep(tf.add(facts.denominator, 0));
    return loss;
  }, variables);
  return { numerator: value, denominator: denominator!, gradients: grads, examples };
}

export const accumulate =
  (tf: Tfjs): Accumulate =>
  (theta, options) => {
    const variables = variablesOf(theta, 't.accumulator');
    const hint = 'Write { batchSize: 32 }: the examples of all parts together.';
    const { batchSize } = requireOptions(options, ['batchSize'], 't.accumulator: options', hint);
    requireInteger(batchSize, 1, 't.accumulator: batchSize', hint);
    let sums = zeros(tf, variables);
    let examples = 0;

    const accumulator = {
      batchSize,
      get examples(): number {
        return examples;
      },
      get pair(): Pair {
        return { numerator: sums.numerator as tfjs.Scalar, denominator: sums.denominator as tfjs.Scalar };
      },
      add(objective: (theta: Theta) => tfjs.Scalar): void {
        requireFunction(
          objective,
          'accumulator.add: objective',
          'Give a function of theta that returns a loss of this view.',
        );
        tf.tidy(() => {
          const part = partOf(tf, theta, variables, objective);
          sums = added(tf, sums, part);
          examples += part.examples;
          part.denominator.dispose();
        });
      },
      step(optimizer: object, penalty?: (theta: Theta) => tfjs.Scalar): tfjs.Scalar {
        const one = requireOptimizer(optimizer, 'accumulator.step');
        if (examples !== batchSize || one.batchSize !== batchSize)
          throw new RangeError(
            `accumulator.step: ${examples} examples have come, ${batchSize} were declared, and the optimizer was made for ${one.batchSize}. ` +
              'These must be equal: add the missing parts, or declare what comes.',
          );
        if (one.forLossReducedBy === 'max')
          throw new TypeError(
            'accumulator.step: the maximum over a batch is no sum over its parts. Use an optimizer made for "sum" or "mean".',
          );
        if (penalty !== undefined)
          requireFunction(
            penalty,
            'accumulator.step: penalty',
            'Give a function of theta that returns a penalty of this view.',
          );
        const value = tf.tidy(() => {
          const over = (x: tfjs.Tensor): tfjs.Tensor =>
            one.forLossReducedBy === 'mean' ? tf.div(x, sums.denominator) : x;
          const gradients = Object.entries(sums.gradients).map(([name, x]) => [name, over(x)] as const);
          const beside = penalty && tf.variableGrads(() => checked(penalty(theta), one.forLossReducedBy), variables);
          const total = gradients.map(([name, x]) => [name, beside?.grads[name] ? tf.add(x, beside.grads[name]) : x]);
          apply(one, Object.fromEntries(total) as tfjs.NamedTensorMap);
          return tf.add(over(sums.numerator), beside?.value ?? 0) as tfjs.Scalar;
        });
        accumulator.dispose();
        sums = zeros(tf, variables);
        examples = 0;
        return value;
      },
      dispose(): void {
        all(sums).forEach((one) => one.dispose());
      },
    };
    return accumulator as never;
  };

function checked(penalty: tfjs.Scalar, reducedBy: ScalarReduction): tfjs.Scalar {
  requireAlive(penalty, 'accumulator.step: the penalty');
  requirePenalty(penalty, reducedBy, 'accumulator.step');
  return penalty;
}
