import type { DegreesOfRule } from '../../spec/language/optimizer.ts';
import type { HyperParameters, OptimizerSpec } from '../../spec/language/question.ts';
/** Numbers that only these rules have, beside the hyper-parameters of the catalogue. Written out: it is cheaper for the compiler. */
export interface ShippedNumbers {
    readonly alpha?: number;
    readonly beta3?: number;
    readonly adamDecay?: number;
    readonly fMin?: number;
    readonly gamma?: number;
    readonly initialDistance?: number;
    readonly lambda?: number;
    readonly noise?: number;
    readonly normEpsilon?: number;
    readonly optimism?: number;
    readonly scaling?: number;
    readonly startOfAveraging?: number;
}
export type ShippedParameter = keyof ShippedNumbers;
export declare const shippedParameters: readonly ShippedParameter[];
export declare const shippedNames: readonly ['adabelief', 'adan', 'ademamix', 'adopt', 'asgd', 'cocob', 'd-adaptation', 'dog', 'dowg', 'momo', 'momo-adam', 'muon', 'muon-and-adamw', 'muon-corrected', 'noisy-descent', 'novograd', 'optimistic-adam', 'optimistic-adam-2', 'optimistic-descent', 'polyak', 'prodigy', 'schedule-free-adamw', 'schedule-free-sgd', 'signum', 'simplified-ademamix', 'sm3', 'sophia', 'sparse-adam'];
export type ShippedName = (typeof shippedNames)[number];
/** The degrees of an update rule: of its rate, of its other numbers, and of its slots. */
export interface ShippedRule extends DegreesOfRule {
    /** Whether the direction is computed in bfloat16, whose 8 bits show at any factor that is not a power of two. */
    readonly inBfloat16?: true;
}
/**
 * Update rules that frameworks ship and the specification has no definition of: no clause judges them. Translation needs
 * their degrees alone, which were read in the sources; `npm run translated` holds each against its framework.
 */
export declare const shippedRules: Readonly<Record<ShippedName, ShippedRule>>;
/** A rule of these with its numbers; one that is left out is zero. */
export type ShippedSpec = HyperParameters & ShippedNumbers & {
    readonly name: ShippedName;
    readonly decay?: NonNullable<OptimizerSpec['decay']>;
};
