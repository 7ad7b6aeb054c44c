import { type Clause, type Equation, type LossSpec, type Parameters, type PenaltySpec, type ReductionSpec } from '../language/index.ts';
/** A total loss of a linear model: what it is made of. */
interface Objective {
    readonly loss: LossSpec;
    readonly outputs: 1 | 3;
    readonly reduction: ReductionSpec;
    readonly penalties: readonly PenaltySpec[];
}
/** A loss of rows has three outputs always. */
export declare const hasOutputs: ({ loss, outputs }: Pick<Objective, 'loss' | 'outputs'>) => boolean;
export declare const objectiveInFull: Clause;
/** Losses and parameters that are among those that the definitions admit. */
export declare const parametersAdmitted: <T>(answers: {
    readonly value: readonly T[];
    readonly parameters: readonly Parameters<T>[];
}, defined: typeof answers, what: string) => Equation<T>[];
export declare const trainingInFull: Clause;
export {};
