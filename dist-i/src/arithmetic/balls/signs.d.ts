import type { Arithmetic } from '../../../spec/language/index.ts';
import { type BallTensor, type NewBalls } from './tensor.ts';
/** The balls from which what is below zero has been taken. */
export declare function fromZeroInto(made: BallTensor, { middle, radius }: BallTensor): void;
/** An operation, which makes a tensor of its own: what is known of it may be noted there. */
type Making = {
    readonly [Name in keyof Arithmetic<BallTensor>]: Arithmetic<BallTensor>[Name] extends (...given: infer G) => BallTensor ? (...given: G) => NewBalls : Arithmetic<BallTensor>[Name];
};
/**
 * The same balls, and of which tensors it is certain that no number is negative: whatever was rounded, a square is not,
 * nor is a sum of squares. That counts under roots, powers and logarithms, where a ball that reaches below zero would
 * have to be no claim.
 */
export declare function signed(of: Making): Arithmetic<BallTensor>;
export {};
