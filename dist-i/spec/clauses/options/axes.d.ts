import { type Combining, type Denominator, type LossName, type LossSpec, type ReductionSpec } from '../../language/index.ts';
/** A loss at the values of its parameters, in the order of its definition. */
export declare const variants: Readonly<Record<LossName, readonly LossSpec[]>>;
/** A value of every option of a loss question: the class that it is of. */
export interface Options {
    readonly loss: LossName;
    /** Which variant of the loss: the values of its parameters. */
    readonly variant: number;
    readonly reduction: 'none' | 'sum' | `mean over ${Denominator}` | 'max' | 'max of equal examples';
    /** Tables [B, C], lines [B], cubes [B, T, C]; more than 2048 elements; one row, one column, 300 classes. */
    readonly size: 'table' | 'line' | 'cube' | 'tall' | 'one example' | 'one column' | 'many classes';
    /** Any; exact; smooth; on thresholds; and one logit in every row −∞, of a class that is no target. */
    readonly numbers: 'any' | 'exact' | 'smooth' | 'boundary' | 'minus infinity';
    readonly targeted: 'numbers' | 'classes' | 'distributions';
    readonly weights: 'absent' | 'of any size' | 'sum below one' | 'one negative' | 'half zero' | 'all zero';
    /** What has a weight of its own. */
    readonly weighted: 'examples' | 'elements' | 'columns';
    readonly mask: 'absent' | Masked | 'nothing ignored' | 'everything ignored';
    /** What stands in the predictions where the mask ignores them. */
    readonly hidden: 'numbers' | 'NaN' | 'infinity' | 'minus infinity';
    /** The weights of classes, and the class that is ignored: one that there is, or one that there is not. */
    readonly classes: 'plain' | Weighed | Ignored | `weights, ${Exclude<Ignored, 'class 512 ignored'>}`;
    readonly scale: 'absent' | 'negative' | 'small';
    readonly cotangent: 'absent' | 'given';
}
type Masked = 'half of the examples' | 'some elements' | 'all but one';
type Weighed = 'weights' | 'weights, one zero';
type Ignored = 'class 1 ignored' | 'class -100 ignored' | 'class 512 ignored';
type OptionAxes = {
    readonly [A in keyof Options]: readonly Options[A][];
};
/** The denominator that a reduction names, if it does. */
export declare const denominatorOf: (reduction: string) => Denominator | undefined;
export declare function reductionOf(reduction: Options['reduction']): ReductionSpec;
export declare const combining: Combining<OptionAxes>;
export {};
