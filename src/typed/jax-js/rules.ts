import type * as jax from '@jax-js/jax';
import type { Arithmetic } from '../../../spec/language/arithmetic.ts';
import type { OptimizerDefinition, OptimizerMemory } from '../../../spec/language/optimizer.ts';
import { adamax } from '../../../spec/definitions/optimizers/adamax.ts';
import { adam } from '../../../spec/definitions/optimizers/adam.ts';
import { momentum } from '../../../spec/definitions/optimizers/momentum.ts';
import { nesterov } from '../../../spec/definitions/optimizers/nesterov.ts';
import { rmsprop } from '../../../spec/definitions/optimizers/rmsprop.ts';
import { sgd } from '../../../spec/definitions/optimizers/sgd.ts';
import type { Rules } from '../framework.ts';
import type { Operations } from './operations.ts';

/** A number of an update rule: of all elements alike, in float64, or an array. */
type Value = number | jax.Array;

/** jax-js has no update rules of its own: one is a definition of the specification, with what it remembers. */
export interface Rule {
  readonly definition: OptimizerDefinition;
  readonly hyper: Readonly<Record<string, number>>;
  readonly rate: number;
  /** Of every leaf of theta, in its order; none before the first step. */
  memory: readonly OptimizerMemory<Value>[];
  dispose(): void;
}

const isArray = (x: Value): x is jax.Array => typeof x !== 'number';

const ruleOf = (definition: OptimizerDefinition, rate: number, given: Readonly<Record<string, number>>): Rule => ({
  definition,
  // What a view has no option for is zero, and does nothing.
  hyper: Object.fromEntries(Object.keys(definition.hyperParameters).map((name) => [name, given[name] ?? 0])),
  rate,
  memory: [],
  dispose() {
    for (const { slots } of this.memory) for (const slot of Object.values(slots)) if (isArray(slot)) slot.dispose();
    this.memory = [];
  },
});

export const rules: Rules<Rule> = {
  sgd: (rate) => ruleOf(sgd, rate, {}),
  momentum: (rate, factor, useNesterov) => ruleOf(useNesterov ? nesterov : momentum, rate, { momentum: factor }),
  adam: (rate, beta1, beta2, epsilon) => ruleOf(adam, rate, { beta1, beta2, epsilon }),
  adamax: (rate, beta1, beta2, epsilon) => ruleOf(adamax, rate, { beta1, beta2, epsilon }),
  rmsprop: (rate, rho, rootEpsilon) => ruleOf(rmsprop, rate, { rho, rootEpsilon }),
};

type OfOne<N> = (x: N) => N;
type OfTwo<N> = (a: N, b: N) => N;

/** The operations that these rules are made of: in float64 on plain numbers, else those of jax-js. */
function arithmeticOf({ numpy, make }: Operations): Arithmetic<Value> {
  const ofOne =
    (onNumber: OfOne<number>, onArray: (x: jax.Array) => jax.Array): OfOne<Value> =>
    (x) =>
      isArray(x) ? make(onArray, x) : onNumber(x);
  const ofTwo =
    (onNumbers: OfTwo<number>, onArrays: (a: Value, b: Value) => jax.Array): OfTwo<Value> =>
    (a, b) =>
      isArray(a) || isArray(b) ? make(onArrays, a, b) : onNumbers(a, b);
  const arithmetic: Partial<Arithmetic<Value>> = {
    constant: (value) => value,
    add: ofTwo((a, b) => a + b, numpy.add),
    subtract: ofTwo((a, b) => a - b, numpy.subtract),
    multiply: ofTwo((a, b) => a * b, numpy.multiply),
    divide: ofTwo((a, b) => a / b, numpy.divide),
    maximum: ofTwo(Math.max, numpy.maximum),
    absolute: ofOne(Math.abs, numpy.absolute),
    sqrt: ofOne(Math.sqrt, numpy.sqrt),
    power: ofTwo((x, exponent) => x ** exponent, numpy.power),
    anyOf: (one) => one(),
  };
  return arithmetic as Arithmetic<Value>;
}

/**
 * The leaves after one step at the rate, to be kept by the caller; what the rule remembers is kept by it.
 *
 * @throws RangeError, before anything is updated, when the rule remembers leaves of other shapes
 */
export function updated(
  operations: Operations,
  rule: Rule,
  rate: number,
  leaves: readonly jax.Array[],
  gradients: readonly jax.Array[],
): readonly jax.Array[] {
  const { definition, hyper, memory } = rule;
  const arithmetic = arithmeticOf(operations);
  const { keep, make, numpy } = operations;
  const before = memory.length > 0 ? memory : leaves.map(() => ({ step: 0, slots: {} }));
  requireSameLeaves(definition.name, before, leaves);
  const steps = leaves.map((theta, i) => {
    const { step, slots: held } = before[i]!;
    const names = Object.keys(definition.slots);
    const slots = step > 0 ? held : Object.fromEntries(names.map((name) => [name, make(numpy.zerosLike, theta)]));
    const given = { theta, gradient: gradients[i]!, rate, hyper, slots, step: step + 1 };
    const made = definition.step<Value>(arithmetic, given);
    const update = made.update ?? arithmetic.multiply(rate, made.direction!);
    return { theta: arithmetic.subtract(theta, update) as jax.Array, slots: made.slots, step: step + 1 };
  });
  const kept = steps.map(({ slots, step }) => ({
    step,
    slots: Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, isArray(slot) ? keep(slot) : slot])),
  }));
  rule.dispose();
  rule.memory = kept;
  return steps.map(({ theta }) => keep(theta));
}

function requireSameLeaves(
  name: string,
  memory: readonly OptimizerMemory<Value>[],
  leaves: readonly jax.Array[],
): void {
  const fits = ({ slots }: OptimizerMemory<Value>, i: number): boolean =>
    leaves[i] !== undefined &&
    Object.values(slots).every((slot) => !isArray(slot) || slot.shape.join() === leaves[i]!.shape.join());
  if (memory.length !== leaves.length || !memory.every(fits))
    throw new RangeError(
      `${name}.step: theta has other parts, or parts of other shapes, than at the first step, of which this optimizer remembers the gradients. Make one optimizer for each theta.`,
    );
}
