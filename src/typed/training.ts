import {
  requireFunction,
  requireInteger,
  requireNumber,
  requireOneOf,
  requireOptions,
} from '../../spec/contracts/checks.ts';
import { scalarReductions, type ScalarReduction } from '../../spec/contracts/gradient.ts';
import type { Invariant, invariant } from '../../spec/contracts/invariant.ts';
import type { LearningRate, Quantity } from '../../spec/contracts/index.ts';
import { requireLearningRate } from '../../spec/contracts/learning-rate.ts';
import { factsOf, type LossFacts } from './facts.ts';
import type { Carried, Trainer } from './framework.ts';
import type { DescentIn, Kind, OptimizerIn, SteppedIn, ThetaIn } from './kinds.ts';
import type { Reduced } from './marks.ts';
import { leavesOf } from './tensors.ts';

/** An optimizer whose numbers were chosen for a loss reduced by R over B examples, and which steps on no other. */
export interface OptimizerOf<K extends Kind, in out R extends ScalarReduction, in out B extends number> {
  readonly forLossReducedBy: R;
  readonly batchSize: B;
  /**
   * One update of theta.
   *
   * @returns the loss before the update, an ordinary scalar; with the new theta, where the framework updates nothing in place
   * @throws TypeError or RangeError, before anything is updated, when the loss is of another reduction or batch size
   */
  step<P extends ThetaIn<K>>(theta: P, objective: (theta: P) => Reduced<R, B>): SteppedIn<P>[K];
  /** The same optimizer, with what it remembers, for a batch of another size; every hyper-parameter stays. */
  forBatchOf<const To extends number>(batchSize: To): OptimizerIn<R, To>[K];
  dispose(): void;
  readonly [invariant]: Invariant<readonly [R, B]>;
}

/** Plain descent, with or without momentum: its rate is of one reduction and one batch size. */
export interface DescentOf<
  K extends Kind,
  in out R extends ScalarReduction,
  in out B extends number,
> extends OptimizerOf<K, R, B> {
  /** The same optimizer, with what it remembers, at another rate: see `scaleRate`. */
  at<To extends number>(rate: LearningRate<R, To>): DescentIn<R, To>[K];
}

/** For which loss the numbers of an optimizer were chosen. */
export interface ChosenFor<R extends ScalarReduction, B extends number> {
  forLossReducedBy: R;
  batchSize: B;
}

/** Each number with its degree: the power of c by which it changes when the loss is multiplied by c. */
export interface AdamOptions<R extends ScalarReduction, B extends number> extends ChosenFor<R, B> {
  rate: Quantity<0>;
  /** Added to the root: √v̂ + ε. */
  epsilon: Quantity<1>;
  beta1?: number;
  beta2?: number;
}
export interface RmspropOptions<R extends ScalarReduction, B extends number> extends ChosenFor<R, B> {
  rate: Quantity<0>;
  /** Added below the root: √(v + ε). */
  epsilon: Quantity<2>;
  decay?: number;
}

export interface Train<K extends Kind> {
  /** θ − λ∇L. */
  sgd<R extends ScalarReduction, B extends number>(rate: LearningRate<R, B>): DescentIn<R, B>[K];
  /** a = m·a + ∇L; θ − λa. */
  momentum<R extends ScalarReduction, B extends number>(
    rate: LearningRate<R, B>,
    momentum: number,
    useNesterov?: boolean,
  ): DescentIn<R, B>[K];
  adam<R extends ScalarReduction, const B extends number>(options: AdamOptions<R, B>): OptimizerIn<R, B>[K];
  adamax<R extends ScalarReduction, const B extends number>(options: AdamOptions<R, B>): OptimizerIn<R, B>[K];
  rmsprop<R extends ScalarReduction, const B extends number>(options: RmspropOptions<R, B>): OptimizerIn<R, B>[K];
}

/** An update rule of the framework, with what it was made for. */
export interface Made<O> {
  readonly name: string;
  readonly rule: O;
  readonly forLossReducedBy: ScalarReduction;
  readonly batchSize: number;
  /** Given, where every step sets the rate. */
  readonly rate?: number;
}
const made = new WeakMap<object, Made<never>>();

/** @throws TypeError for what is no optimizer of this view. */
export function requireOptimizer<O>(optimizer: object, where: string): Made<O> {
  const found = typeof optimizer === 'object' && optimizer !== null ? made.get(optimizer) : undefined;
  if (found === undefined) throw new TypeError(`${where}: the optimizer is none of this view. Make it with t.train.`);
  return found;
}

function requireChosenFor(facts: LossFacts, { name, forLossReducedBy, batchSize }: Made<unknown>): void {
  if (facts.reducedBy !== forLossReducedBy)
    throw new TypeError(
      `${name}.step: the loss is reduced by "${facts.reducedBy}", but the optimizer was made for "${forLossReducedBy}". ` +
        'Reduce the loss so, or convert the rate with convertRate.',
    );
  if (facts.batchSize !== batchSize)
    throw new RangeError(
      `${name}.step: the loss is of ${facts.batchSize} examples, but the optimizer was made for ${batchSize}. ` +
        'Say what holds for this batch: at(scaleRate(rate, { toBatchSize })), or forBatchOf(size) to keep every number.',
    );
}

function optimizerOf<T extends Carried, O extends { dispose(): void }>(
  f: Trainer<T, O>,
  one: Made<O>,
): OptimizerOf<never, never, never> {
  const { name, forLossReducedBy, batchSize } = one;
  const where = `${name}.step`;
  const self = {
    forLossReducedBy,
    batchSize,
    step(theta: object, objective: (theta: object) => T): object {
      leavesOf(f, theta, where);
      requireFunction(objective, `${where}: objective`, 'Give a function of theta that returns a loss of this view.');
      return f.tidy(() => {
        const { value, gradients } = f.differentiate(theta, (parameters) => {
          const loss = objective(parameters);
          requireChosenFor(factsOf(loss, where), one);
          return { loss };
        });
        return f.stepped(value, f.update(one.rule, one.rate, theta, gradients));
      });
    },
    forBatchOf: (to: number) => {
      requireInteger(to, 1, `${name}.forBatchOf: batchSize`, 'Give the number of examples in the batch.');
      return optimizerOf(f, { ...one, batchSize: to });
    },
    at: (rate: LearningRate<ScalarReduction, number>) => {
      requireLearningRate(rate, `${name}.at: rate`);
      if (rate.forLossReducedBy !== forLossReducedBy)
        throw new TypeError(
          `${name}.at: the rate was chosen for a loss reduced by "${rate.forLossReducedBy}", but the optimizer for "${forLossReducedBy}". ` +
            'Convert the rate with convertRate.',
        );
      return optimizerOf(f, { ...one, batchSize: rate.batchSize, rate: rate.value });
    },
    dispose: () => {
      one.rule.dispose();
    },
  };
  if (one.rate === undefined) delete (self as Partial<typeof self>).at;
  made.set(self, one as Made<never>);
  return Object.freeze(self) as never;
}

type Numbers = { readonly [name: string]: Quantity<0> | Quantity<1> | Quantity<2> };

/** @throws RangeError for what no step can be computed with. */
function requireFinite(value: number, where: string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${where} must be finite, got ${value}. Give a finite number.`);
}

/** @throws TypeError or RangeError for options that are none, or of another degree than their place has. */
function requireAdaptive(
  options: ChosenFor<ScalarReduction, number>,
  degrees: Readonly<Record<string, number>>,
  plain: readonly string[],
  where: string,
): void {
  const names = ['forLossReducedBy', 'batchSize', ...Object.keys(degrees), ...plain];
  requireOptions(options, names, `${where}: options`, `The parts are ${names.join(', ')}.`);
  requireOneOf(options.forLossReducedBy, scalarReductions, `${where}: forLossReducedBy`);
  requireInteger(options.batchSize, 1, `${where}: batchSize`, 'Give the number of examples in the batch.');
  const given = options as unknown as Numbers & Readonly<Record<string, number | undefined>>;
  for (const [name, degree] of Object.entries(degrees)) {
    const found = given[name] as Partial<Quantity<1>> | undefined;
    if (typeof found?.value !== 'number' || (found.degree as number) !== degree)
      throw new TypeError(
        `${where}: ${name} must be a quantity of degree ${degree}. Write quantity(value, ${degree}).`,
      );
    requireFinite(found.value, `${where}: ${name}`);
  }
  for (const name of plain) {
    const share = given[name];
    if (share === undefined) continue;
    requireNumber(share, `${where}: ${name}`, 'Leave it out for the default.');
    if (!(share >= 0 && share < 1))
      throw new RangeError(`${where}: ${name} must be from 0 to below 1, got ${share}. Leave it out for the default.`);
  }
}

export function train<T extends Carried, O extends { dispose(): void }>(f: Trainer<T, O>): Train<never> {
  const { rules } = f;
  const descent = (name: string, rate: LearningRate<ScalarReduction, number>, make: (rate: number) => O): never => {
    requireLearningRate(rate, `${name}: rate`);
    const { forLossReducedBy, batchSize, value } = rate;
    requireOneOf(forLossReducedBy, scalarReductions, `${name}: rate.forLossReducedBy`);
    return optimizerOf(f, { name, rule: make(value), forLossReducedBy, batchSize, rate: value }) as never;
  };
  const adaptive = (
    name: string,
    { forLossReducedBy, batchSize }: ChosenFor<ScalarReduction, number>,
    rule: O,
  ): never => optimizerOf(f, { name, rule, forLossReducedBy, batchSize }) as never;
  const ofAdam = { rate: 0, epsilon: 1 };
  return {
    sgd: (rate) => descent('sgd', rate as never, (value) => rules.sgd(value)),
    momentum: (rate, momentum, useNesterov = false) => {
      requireNumber(momentum, 'momentum: momentum', 'Give the factor of the buffer, as 0.9.');
      requireFinite(momentum, 'momentum: momentum');
      if (typeof useNesterov !== 'boolean')
        throw new TypeError('momentum: useNesterov must be true or false. Leave it out for plain momentum.');
      return descent('momentum', rate as never, (value) => rules.momentum(value, momentum, useNesterov));
    },
    adam: (options) => {
      requireAdaptive(options, ofAdam, ['beta1', 'beta2'], 'adam');
      const { rate, epsilon, beta1 = 9 / 10, beta2 = 999 / 1000 } = options;
      return adaptive('adam', options, rules.adam(rate.value, beta1, beta2, epsilon.value));
    },
    adamax: (options) => {
      requireAdaptive(options, ofAdam, ['beta1', 'beta2'], 'adamax');
      const { rate, epsilon, beta1 = 9 / 10, beta2 = 999 / 1000 } = options;
      return adaptive('adamax', options, rules.adamax(rate.value, beta1, beta2, epsilon.value));
    },
    rmsprop: (options) => {
      requireAdaptive(options, { rate: 0, epsilon: 2 }, ['decay'], 'rmsprop');
      const { rate, epsilon, decay = 9 / 10 } = options;
      return adaptive('rmsprop', options, rules.rmsprop(rate.value, decay, epsilon.value));
    },
  };
}
