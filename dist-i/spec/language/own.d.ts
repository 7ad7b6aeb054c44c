/**
 * Losses that nobody but their author knows: what a declaration says of them, and how they are asked. There is no
 * definition; what is right follows from the subject's own unreduced elements.
 */
import type { Arithmetic } from './arithmetic.ts';
import type { TensorData } from './tensor.ts';
/** How one input is drawn. Exactly one of `reals` and `integers` says from where. */
export interface OwnInput {
    /** Its axes in order: "examples" is the batch, a number is an extent. Without "examples" all rows share it. */
    readonly shape: readonly ('examples' | Extent)[];
    /** The smallest and the largest number. */
    readonly reals?: Bounds;
    /** The smallest and the largest whole number. */
    readonly integers?: Bounds;
    /** An input of the same shape that this one never exceeds: lengths that are at most the frames. */
    readonly atMost?: string;
}
/**
 * @asType integer
 * @minimum 1
 */
export type Extent = number;
/**
 * @minItems 2
 * @maxItems 2
 */
export type Bounds = readonly number[];
/** A count that a mean divides by. */
export type OwnCount = 
/** The rows of the batch; or the numbers of the unreduced loss. */
'examples' | 'elements' | {
    readonly constant: number;
}
/** The sum of an input: of weights, of lengths, of a mask. */
 | {
    readonly sum: string;
}
/** How many numbers of an input are not zero. */
 | {
    readonly count: string;
}
/** In how many rows an input is not zero throughout: sequences that are not empty. */
 | {
    readonly rows: string;
}
/** How many different numbers an input holds: how many groups there are. */
 | {
    readonly distinct: string;
};
/** A mean of means: each row by a count of its own, and then all rows by another. */
export interface OwnNested {
    /**
     * The input whose sum, or whose count of numbers that are not zero, divides each row; or, `by` an input of one number a
     * row, all rows that are equal there: a group.
     */
    readonly each: string | {
        readonly sum: string;
        readonly by?: string;
    } | {
        readonly count: string;
        readonly by?: string;
    };
    /** A row's count is never taken to be less. */
    readonly atLeast?: Floor;
    readonly then: OwnCount;
}
/**
 * @exclusiveMinimum 0
 */
export type Floor = number;
export interface OwnMean {
    readonly over: OwnCount | OwnNested;
    /** The denominator is never taken to be less: `max(count, 1)`. */
    readonly atLeast?: Floor;
    /** What the mean is where its denominator is zero. */
    readonly ofNothing?: 'zero' | 'nan';
}
/** A part of an input that is not read: where a mask is zero, or beyond each row's length along the second axis. */
export interface OwnIgnored {
    readonly input: string;
    /** An input of the leading axes of this one, or of one number a row: where it is zero, this one is not read. */
    readonly where?: string;
    /** An input of one number a row: this one is not read beyond so many places along its second axis. */
    readonly beyond?: string;
}
/** A term of a loss that is made of others: another declared loss, reduced by one of its means, times a number. */
export interface OwnTerm {
    readonly times: number;
    /** The name of the other loss, which reads the inputs of this one that are named as its own. */
    readonly loss: string;
    /**
     * The place among its means; the first where left out.
     * @asType integer
     * @minimum 0
     */
    readonly mean?: number;
}
export interface OwnLoss {
    /**
     * @minLength 1
     * @maxLength 200
     */
    readonly name: string;
    readonly inputs: Readonly<Record<string, OwnInput>>;
    /** The inputs by which it is differentiated; none where it gives values alone. */
    readonly gradientOf?: readonly string[];
    /** The shape of the unreduced loss: ["examples"], or with more axes; [] of one that is made of terms. */
    readonly elements: readonly ('examples' | Extent)[];
    /** The reductions that it has: "none", "sum", and "mean" where it has means, where this is left out. */
    readonly reductions?: readonly ('none' | 'sum' | 'mean' | 'max')[];
    /** What its means divide by; it may have several. */
    readonly means?: readonly OwnMean[];
    readonly properties?: {
        /** No element is below zero. */
        readonly nonNegative?: boolean;
        /** Each row's elements depend on that row alone. False for contrastive losses, Dice, load balancing. */
        readonly rowsIndependent?: boolean;
    };
    /** Whether an upstream gradient of the unreduced loss can be given. */
    readonly cotangent?: boolean;
    /** The input that multiplies the elements: weights. */
    readonly weights?: string;
    readonly ignores?: readonly OwnIgnored[];
    /** The smallest batch that it takes: 2 where one example alone has no loss. One where left out. */
    readonly smallest?: Extent;
    /** Where it is made of other declared losses, each with its own mean: it has no elements then, and no reductions. */
    readonly terms?: readonly OwnTerm[];
    /** By how many units in the last place one element may differ between batches of other sizes. */
    readonly ulps?: Allowance;
}
/**
 * @minimum 0
 */
export type Allowance = number;
/** How an own loss is reduced; a mean as it is declared, and its place among the means of the loss. */
export type OwnReduction = {
    readonly by: 'none' | 'sum' | 'max';
}
/** The sum of the terms of a loss that is made of others, each with its own mean. */
 | {
    readonly by: 'terms';
    readonly terms: readonly OwnTerm[];
} | ({
    readonly by: 'mean';
    /**
     * @asType integer
     * @minimum 0
     */
    readonly mean: number;
} & OwnMean);
/** What is the reduced loss of a batch, and its gradient with respect to the declared inputs? */
export interface OwnQuestion {
    readonly ask: 'own';
    /** The name of the loss, as it is declared. */
    readonly loss: string;
    /** The inputs by name, each of its declared shape. */
    readonly inputs: Readonly<Record<string, TensorData>>;
    /** How it is reduced: a mean as it is declared, and its place among the declared means. */
    readonly reduction: OwnReduction;
    /** The upstream gradient of the unreduced loss, of its shape. Ones when absent. */
    readonly cotangent?: TensorData;
    /** No gradient is asked for. */
    readonly valueOnly?: true;
}
export interface OwnAnswer<T> {
    /** The reduced loss: one number, or the unreduced elements. */
    readonly value: T;
    /** With respect to each input of `gradientOf`, of its shape. */
    readonly gradient: Readonly<Record<string, T>>;
}
/** The unreduced loss, and the gradient that an upstream one gives in each input of `gradientOf`. */
export interface OwnForms {
    elements<T>(arithmetic: Arithmetic<T>, inputs: Readonly<Record<string, T>>, question: OwnQuestion): T;
    pullback<T>(arithmetic: Arithmetic<T>, inputs: Readonly<Record<string, T>>, upstream: T, question: OwnQuestion): Readonly<Record<string, T>>;
}
/** What a reduction of an own loss is of. */
export interface OwnProblem<T> {
    readonly elements: T;
    readonly inputs: Readonly<Record<string, T>>;
    readonly reduction: OwnReduction;
    readonly cotangent?: T | undefined;
}
/** How own losses are reduced, and the losses by name. */
export interface OwnDefinitions {
    readonly losses: Readonly<Record<string, OwnForms>>;
    readonly value: <T>(arithmetic: Arithmetic<T>, problem: OwnProblem<T>) => T;
    /** What each element is multiplied by on the way back. */
    readonly upstream: <T>(arithmetic: Arithmetic<T>, problem: OwnProblem<T>) => T;
    /** A loss that is made of others, of the answers about these. */
    readonly total: <T>(arithmetic: Arithmetic<T>, parts: readonly {
        readonly term: OwnTerm;
        readonly answer: OwnAnswer<T>;
    }[], question: OwnQuestion) => OwnAnswer<T>;
    /** The declarations of losses, which say what is asked about a term. */
    readonly declarations: readonly OwnLoss[];
}
