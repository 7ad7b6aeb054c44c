import { type BallTensor } from '../../src/arithmetic/balls/tensor.ts';
/** These tensors, one after another along their first axis. */
export declare function stacked(parts: readonly BallTensor[]): BallTensor;
