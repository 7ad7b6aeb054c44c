import * as fc from 'fast-check';
/**
 * These numbers in any order: the very draws of `fc.shuffledSubarray` of all of them, whose time grows with the square of
 * how many there are. There is no smaller case of one order.
 */
export declare const shuffled: (of: readonly number[]) => fc.Arbitrary<readonly number[]>;
