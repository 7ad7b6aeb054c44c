import type { ClipSpec, Fault, LossSpec, OptimizerSpec, PenaltySpec } from '../language/index.ts';
/** The parts of a question that a fault may be restricted to. */
export interface Parts {
    readonly loss?: LossSpec;
    readonly optimizer?: OptimizerSpec;
    readonly clip?: ClipSpec | undefined;
    readonly penalties?: readonly PenaltySpec[];
}
/**
 * A fault of one loss, one rule, one clip or one penalty only: wrong where the question has the part, right elsewhere. Real code
 * writes each of them apart.
 */
export declare const restricted: (fault: Fault, to: string, has: (parts: Parts) => boolean) => Fault;
