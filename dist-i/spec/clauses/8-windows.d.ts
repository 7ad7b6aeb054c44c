import { type AccumulationQuestion, type Clause, type ClipSpec, type LossSpec, type OptimizerSpec, type PenaltySpec, type ReductionSpec } from '../language/index.ts';
import { type Beside } from './models.ts';
import { type Sizes } from './runs.ts';
/** A run in windows, and what it is made of. */
interface Windows {
    readonly loss: LossSpec;
    readonly outputs: 1 | 3;
    readonly reduction: ReductionSpec;
    readonly sizes: readonly Sizes[];
    readonly collective: AccumulationQuestion['collective'];
    readonly beside: Beside;
    readonly optimizer: OptimizerSpec;
    readonly penalties: readonly PenaltySpec[];
    readonly clip?: ClipSpec;
}
/** A reduction, with what its count is of. */
type Way = Pick<Windows, 'reduction' | 'beside'>;
export declare const ways: readonly Way[];
/** A mask shows most where a row has several elements; one of elements, where each has a loss. */
export declare const goesBeside: ({ loss, outputs, beside }: Pick<Windows, 'loss' | 'outputs' | 'beside'>) => boolean;
export declare const windowsInFull: Clause;
export {};
