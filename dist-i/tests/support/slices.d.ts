import type { Definitions, LossQuestion } from '../../spec/language/index.ts';
import { type BallTensor } from '../../src/arithmetic/ball.ts';
import type { Profile } from '../../src/arithmetic/profile.ts';
/** What of a batch is said once, for all of its rows. */
export type Whole = Pick<LossQuestion, 'loss' | 'reduction'> & {
    readonly rows: number;
};
/** Some of the rows, in their order. */
export type Slice = Pick<LossQuestion, 'predictions' | 'targets' | 'weights' | 'valid'>;
/**
 * The balls of a loss and its gradient for a batch that need not be held at once: yields the gradient of every slice of
 * rows, and returns the value. They are those of the whole batch: the denominator is told how many rows there are, and
 * the elements are kept, one for each number of the unreduced loss, and reduced together. Throws where the gradient of
 * a row depends on what is in others.
 */
export declare function inSlices(profile: Profile, { loss, reduction, rows }: Whole, slices: Iterable<Slice>, d?: Definitions): Generator<BallTensor, BallTensor>;
