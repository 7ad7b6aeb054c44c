import type { Degree } from '../../spec/contracts/degree.ts';
import type { Reduction } from '../../spec/contracts/reduction.ts';
import type { HyperParameter, OptimizerName } from '../../spec/language/names.ts';
import type { HyperParameters, OptimizerSpec } from '../../spec/language/question.ts';
import type { Part as CataloguedPart, SetupOf } from '../../spec/definitions/translation.ts';
import type { ShippedName, ShippedNumbers, ShippedParameter, ShippedSpec } from './shipped.ts';
/**
 * Rules that change their degree, or hold a constant that has one, in themselves: no parameter of theirs makes
 * up for it.
 */
export declare const untranslatable: readonly ['radam', 'adadelta-without-rate', 'rmsprop-from-one', 'refined-lion', 'adafactor-clamped', 'fromage', 'yogi-from-one-number', 'acprop', 'madgrad', 'lbfgs'];
export type Untranslatable = (typeof untranslatable)[number];
/** A set-up as a framework has it: of which optimizer, and which numbers it has and does not let one set. */
export interface GivenSetup extends SetupOf<OptimizerSpec | ShippedSpec | {
    readonly name: Untranslatable;
}> {
    /**
     * Constants that are hard-coded, at their values; `clipEpsilon` is what is added to the norm that a gradient is
     * divided by.
     */
    readonly fixed?: HyperParameters & ShippedNumbers & {
        readonly clipEpsilon?: number;
    };
}
/** From one reduction to another over a batch; or a loss that became another multiple of itself. */
export type TranslateOptions = ReductionOptions | {
    readonly gradientTimes: number;
};
export interface ReductionOptions {
    readonly from: Reduction;
    readonly to: Reduction;
    /**
     * D, what the mean divides by: the batch size where it is over the examples, the elements of a batch where it is over
     * those.
     */
    readonly batchSize: number;
}
/** A number of a set-up: its value, and its degree. */
export interface Part {
    readonly name: CataloguedPart['name'] | ShippedParameter;
    readonly value: number;
    readonly degree: Degree;
}
/**
 * One number, before and after. Where it stays although its degree is not zero, it is zero or infinite, or the factor
 * is one.
 */
export interface Change extends Part {
    readonly after: number;
}
export type Caveat = 
/**
 * What batches of other sizes need: nothing, a rate that follows the size of every batch, or more than a set-up has.
 */
{
    readonly of: 'short-batches';
    readonly need: 'nothing' | 'rate' | 'never';
}
/** Both runs are equal up to rounding, and bit for bit where the factor is a power of two. */
 | {
    readonly of: 'rounding';
    readonly bitForBit: boolean;
}
/** No ε is given: where the rule has one, it changes by the factor to this degree. */
 | {
    readonly of: 'left-out';
    readonly degree: Degree;
    readonly factor: number;
}
/** What a schedule gives for the rate, and for whatever else, changes by the same factor. */
 | {
    readonly of: 'schedules';
}
/** A constant that is hard-coded was made up for by what was added to the accumulator. */
 | {
    readonly of: 'made-up';
    readonly part: HyperParameter | ShippedParameter;
    readonly value: number;
    readonly added: number;
}
/** Constants without a translation of their own must be looked for: clipping, noise, stopping rules, logs. */
 | {
    readonly of: 'hard-coded';
}
/** Gradients grow by the factor, or shrink: a narrow format may overflow or underflow. */
 | {
    readonly of: 'low-precision';
    readonly factor: number;
}
/** Penalties inside the reduction are translated by it; those outside are not. */
 | {
    readonly of: 'penalties';
};
/** Why there is no equivalent set-up. */
export type Refusal = {
    readonly why: 'no-factor';
    readonly reduction: 'max' | 'none';
} | {
    readonly why: 'untranslatable';
    readonly optimizer: Untranslatable;
} | {
    readonly why: 'hard-coded';
    readonly part: HyperParameter | ShippedParameter | 'clipEpsilon';
    readonly value: number;
    readonly degree: Degree;
} | {
    readonly why: 'negative-accumulator';
    readonly value: number;
} | {
    readonly why: 'out-of-range';
    readonly part: Part['name'] | 'state';
    readonly value: number;
}
/** Of an update rule that no definition holds, its degrees are known, and no rule for another batch size. */
 | {
    readonly why: 'no-batch-rule';
    readonly optimizer: ShippedName;
}
/** The rule is for other optimizers, or for what this set-up does not have. `others` are rules that fit. */
 | {
    readonly why: 'rule-does-not-fit';
    readonly rule: BatchRuleName;
    readonly optimizer: OptimizerName;
    readonly others: readonly BatchRuleName[];
}
/** κ(1 − β), or κ times the decay of a step, is `value`: not below 1. `largest` is the κ at which it is. */
 | {
    readonly why: 'forgets-all';
    readonly rule: BatchRuleName;
    readonly part: Part['name'];
    readonly value: number;
    readonly largest: number;
};
export type Translation = {
    readonly kind: 'equivalent';
    /** By what the loss is multiplied. */
    readonly factor: number;
    readonly setup: GivenSetup;
    readonly changes: readonly Change[];
    readonly caveats: readonly Caveat[];
}
/** Not equal: a hard-coded constant stays, and its effect is bounded. */
 | {
    readonly kind: 'approximate';
    readonly factor: number;
    readonly setup: GivenSetup;
    readonly changes: readonly Change[];
    readonly caveats: readonly Caveat[];
    readonly bound: Bound;
    /** Another, where there are two. */
    readonly second?: Bound;
} | {
    readonly kind: 'refused';
    readonly refusal: Refusal;
};
/** By how much what is approximate differs. */
export type Bound = 
/** A gradient that is clipped, at most by this part of itself, for a constant that a framework adds to its norm. */
{
    readonly part: 'clipEpsilon';
    readonly value: number;
    readonly relative: number;
}
/**
 * What the rate multiplies, at most by this part of itself over a size: the norm of what is orthogonalized, or the
 * smallest sum of squared gradients; for a constant that a framework adds to it.
 */
 | {
    readonly part: 'normEpsilon' | 'rootEpsilon';
    readonly value: number;
    readonly relativeTimesSize: number;
}
/**
 * What the rate multiplies, by about this part of itself, and by the other at the most that was measured: it is computed
 * in bfloat16, and the factor is not a power of two.
 */
 | {
    readonly part: 'bfloat16';
    readonly typical: number;
    readonly largest: number;
};
/** Written out, for types that are derived from the records cost the compiler more; a test holds it to them. */
export type BatchRuleName = 'half-life' | 'linear' | 'square-root' | 'timescale';
export interface BatchOptions {
    readonly reducedBy: Reduction;
    readonly batchSize: number;
    readonly toBatchSize: number;
    /** Without one: linear for gradient descent, square-root for Adam and RMSProp. */
    readonly rule?: BatchRuleName;
    /** What the lengths of schedules are counted in; examples, where it is left out. */
    readonly schedule?: 'examples' | 'steps';
    /** By what the number of examples of all training grows: a timescale of decay grows with it. */
    readonly dataTimes?: number;
}
/** Another batch size, by a rule that is approximate. */
export type BatchTranslation = {
    readonly kind: 'approximate';
    readonly rule: BatchRuleName;
    /** κ, by what the batch grows. */
    readonly growth: number;
    readonly setup: GivenSetup;
    readonly changes: readonly Change[];
    /**
     * Whether the velocity holds the rate, and must be multiplied by the quotient of the rates where they change;
     * where there is one.
     */
    readonly momentumCorrection: boolean | undefined;
} | {
    readonly kind: 'refused';
    readonly refusal: Refusal;
};
