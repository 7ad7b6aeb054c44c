import type { Evaluation } from '../language/index.ts';
/** An evaluation that is admitted of those subjects alone that declare it. */
export interface DeclaredEvaluation {
    readonly says: string;
    readonly formula: string;
    /** Why it is right, and why it must be declared. */
    readonly reason: string;
    /** How far its roundings bring it from the quantity, where no operations of the definition say so. */
    readonly bound?: string;
}
export declare const declaredEvaluations: Readonly<Record<Evaluation, DeclaredEvaluation>>;
