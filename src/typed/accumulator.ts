import { requireFunction, requireInteger, requireOptions } from '../../spec/contracts/checks.ts';
import type { Invariant, invariant } from '../../spec/contracts/invariant.ts';
import type { ConvertibleReduction } from '../../spec/contracts/index.ts';
import { factsOf, requirePenalty } from './facts.ts';
import type { Carried, Framework, Trainer } from './framework.ts';
import type { AccumulatorIn, Kind, OptimizerIn, ScalarIn, SteppedIn, ThetaIn } from './kinds.ts';
import type { Context } from './losses.ts';
import type { Penalizing, Reduced } from './marks.ts';
import { leavesOf, requireAlive } from './tensors.ts';
import { requireOptimizer } from './training.ts';

/**
 * The pair that a batch in parts adds up: Σ over the elements (with its gradients), and what the mean divides by. It is
 * divided once, when every part is in; a mean of means cannot be written.
 */
export interface Pair<K extends Kind> {
  readonly numerator: ScalarIn<K>;
  readonly denominator: ScalarIn<K>;
}

/** The gradients of B examples that come in parts of any sizes. */
export interface AccumulatorOf<K extends Kind, P, in out B extends number> {
  readonly batchSize: B;
  /** How many of them have come. */
  readonly examples: number;
  /** What has come of them; frees with the accumulator. */
  readonly pair: Pair<K>;
  /** Adds a part: the sum of its losses, which brings its denominator along. */
  add<M extends number>(objective: (theta: P) => Reduced<'sum', M>): void;
  /**
   * One update by the whole batch, after which the next can come; penalties are added here, once.
   *
   * @returns the loss of the whole batch, reduced as the optimizer requires, before the update
   * @throws RangeError, before anything is updated, when fewer or more examples have come than were declared
   */
  step<R extends ConvertibleReduction>(
    optimizer: OptimizerIn<R, B>[K],
    penalty?: (theta: P) => Penalizing<NoInfer<R>>,
  ): SteppedIn<P>[K];
  dispose(): void;
  readonly [invariant]: Invariant<B>;
}

export type Accumulate<K extends Kind> = <P extends ThetaIn<K>, const B extends number>(
  theta: P,
  options: { batchSize: B },
) => AccumulatorIn<P, B>[K];

/** The running sums, which outlive every tidy. */
interface Sums<T> {
  readonly numerator: T;
  readonly denominator: T;
  readonly gradients: readonly T[];
}

const all = <T>({ numerator, denominator, gradients }: Sums<T>): T[] => [numerator, denominator, ...gradients];

/** Of theta's shape. */
function zeros<T extends Carried>(f: Framework<T>, leaves: readonly T[]): Sums<T> {
  const zero = (shape: readonly number[]): T =>
    f.tensor(new Float32Array(shape.reduce((product, size) => product * size, 1)), shape, 'float32');
  return f.tidy(() => ({
    numerator: f.keep(zero([])),
    denominator: f.keep(zero([])),
    gradients: leaves.map(({ shape }) => f.keep(zero(shape))),
  }));
}

export const accumulate =
  <T extends Carried, O extends { dispose(): void }>(f: Trainer<T, O>, context: Context) =>
  (given: object, options: { batchSize: number }): AccumulatorOf<never, never, never> => {
    const leaves = leavesOf(f, given, 't.accumulator');
    const hint = 'Write { batchSize: 32 }: the examples of all parts together.';
    const { batchSize } = requireOptions(options, ['batchSize'], 't.accumulator: options', hint);
    requireInteger(batchSize, 1, 't.accumulator: batchSize', hint);
    let theta = given;
    let sums = zeros(f, leaves);
    let examples = 0;

    /** A part: the sum of its losses, with its gradients and its denominator. */
    const partOf = (objective: (theta: object) => T): Parameters<typeof added>[0] => {
      let found = 0;
      context.inParts = true;
      try {
        const part = f.differentiate(theta, (parameters) => {
          const loss = objective(parameters);
          const facts = factsOf(loss, 'accumulator.add');
          if (facts.reducedBy !== 'sum')
            throw new TypeError(
              `accumulator.add: the loss is reduced by "${facts.reducedBy}". Reduce each part by "sum": the accumulator divides once, at the end.`,
            );
          if (facts.penalized)
            throw new TypeError(
              'accumulator.add: the loss holds a penalty, which every part would add again. Give the penalty to step.',
            );
          found = facts.batchSize;
          return { loss, beside: facts.denominator as T | number };
        });
        return { numerator: part.value, denominator: part.beside!, gradients: part.gradients, examples: found };
      } finally {
        context.inParts = false;
      }
    };
    /** The sums with a part; the old ones are freed. */
    const added = (part: {
      readonly numerator: T;
      readonly denominator: T;
      readonly gradients: readonly (T | undefined)[];
      readonly examples: number;
    }): Sums<T> => {
      const plus = (a: T, b: T | undefined): T => f.keep(f.add(a, b ?? 0));
      const next = {
        numerator: plus(sums.numerator, part.numerator),
        denominator: plus(sums.denominator, part.denominator),
        gradients: sums.gradients.map((one, i) => plus(one, part.gradients[i])),
      };
      all(sums).forEach((one) => {
        one.dispose();
      });
      return next;
    };

    const accumulator = {
      batchSize,
      get examples(): number {
        return examples;
      },
      get pair(): { numerator: T; denominator: T } {
        return { numerator: sums.numerator, denominator: sums.denominator };
      },
      add(objective: (theta: object) => T): void {
        requireFunction(
          objective,
          'accumulator.add: objective',
          'Give a function of theta that returns a loss of this view.',
        );
        f.tidy(() => {
          const part = partOf(objective);
          sums = added(part);
          examples += part.examples;
        });
      },
      step(optimizer: object, penalty?: (theta: object) => T): object {
        const one = requireOptimizer<O>(optimizer, 'accumulator.step');
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
        const result = f.tidy(() => {
          const over = (x: T): T => (one.forLossReducedBy === 'mean' ? f.divide(x, sums.denominator) : x);
          const beside =
            penalty &&
            f.differentiate(theta, (parameters) => {
              const loss = penalty(parameters);
              requireAlive(f, loss, 'accumulator.step: the penalty');
              requirePenalty(loss, one.forLossReducedBy, 'accumulator.step');
              return { loss };
            });
          const gradients = sums.gradients.map((x, i) => {
            const more = beside?.gradients[i];
            return more ? f.add(over(x), more) : over(x);
          });
          const value = f.add(over(sums.numerator), beside?.value ?? 0);
          const next = f.update(one.rule, one.rate, theta, gradients);
          theta = f.hold(next);
          return f.stepped(value, next);
        });
        all(sums).forEach((sum) => {
          sum.dispose();
        });
        sums = zeros(f, leavesOf(f, theta, 'accumulator.step'));
        examples = 0;
        return result;
      },
      dispose(): void {
        all(sums).forEach((one) => {
          one.dispose();
        });
        f.release(theta);
      },
    };
    return accumulator as never;
  };
