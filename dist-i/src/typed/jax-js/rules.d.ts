import type * as jax from '@jax-js/jax';
import type { OptimizerDefinition, OptimizerMemory } from '../../../spec/language/optimizer.ts';
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
export declare const rules: Rules<Rule>;
/**
 * The leaves after one step at the rate, to be kept by the caller; what the rule remembers is kept by it.
 *
 * @throws RangeError, before anything is updated, when the rule remembers leaves of other shapes
 */
export declare function updated(operations: Operations, rule: Rule, rate: number, leaves: readonly jax.Array[], gradients: readonly jax.Array[]): readonly jax.Array[];
export {};
