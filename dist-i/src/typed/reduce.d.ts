import type { ScalarReduction } from '../../spec/contracts/gradient.ts';
import type { Carried, Framework } from './framework.ts';
/** What a mean divides by, in the words of the specification. */
export declare const meansOver: readonly ['examples', 'elements', 'sum-of-weights', 'non-zero-weights', 'valid', 'sum-of-valid-weights'];
export type MeanOver = (typeof meansOver)[number];
/** What stands beside the elements of a loss, in their shape. */
export interface Beside<T> {
    readonly weights?: T | undefined;
    /** Not zero where an element counts. */
    readonly mask?: T | undefined;
}
/** The operations that a reduction is made of. */
export type Reducing<T extends Carried> = Pick<Framework<T>, 'divide' | 'largest' | 'multiply' | 'nonZero' | 'ones' | 'select' | 'sum'>;
/** What the mean divides by: a number where only the shape matters. */
export declare function denominatorOf<T extends Carried>(f: Reducing<T>, mean: MeanOver, elements: T, { weights, mask }: Beside<T>): T | number;
/** The weighted elements, with a filler where the mask is zero. */
export declare function counted<T extends Carried>(f: Reducing<T>, elements: T, { weights, mask }: Beside<T>, filler: number): T;
/** The reduced loss. Weights multiply before anything is reduced. */
export declare function reduce<T extends Carried>(f: Reducing<T>, elements: T, reducedBy: ScalarReduction, mean: MeanOver, beside: Beside<T>): T;
