import type { Operations } from '../balls/operations.ts';
import { type BallTensor, type NewBalls } from '../balls/tensor.ts';
/**
 * `select(condition, a · b, other)`, where all have one shape, and `other` is one number. What is not taken is not
 * multiplied: of a distribution with all its mass on one class that is nearly everything.
 */
export declare const selectProduct: ({ binary: { multiply }, select }: Pick<Operations, 'binary' | 'select'>) => (made: NewBalls, condition: BallTensor, a: BallTensor, b: BallTensor, other: BallTensor) => void;
