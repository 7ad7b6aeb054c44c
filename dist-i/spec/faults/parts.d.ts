import type { Arithmetic, Definitions, ObjectiveAnswer, ObjectiveSolution, Parameters, WindowProblem } from '../language/index.ts';
/** The loss of the data of several parts, from the losses of each. */
export type Join = <T>(arithmetic: Arithmetic<T>, parts: readonly ObjectiveSolution<T>[], problem: WindowProblem<T>) => ObjectiveSolution<T>;
/** A loss whose gradient is another. */
export declare const withGradient: <T>(of: ObjectiveAnswer<T>, gradient: Parameters<T>) => ObjectiveAnswer<T>;
/** `Σ x`, number by number. */
export declare const added: <T>(arithmetic: Arithmetic<T>, parts: readonly ObjectiveSolution<T>[]) => ObjectiveSolution<T>;
/**
 * What a part contributes to the whole that several make up: all of a sum, and of a mean the share that it has counted.
 */
export declare const contributions: <T>(arithmetic: Arithmetic<T>, parts: readonly ObjectiveSolution<T>[], { reduction }: Pick<WindowProblem<T>, 'reduction'>, whole: T) => ObjectiveSolution<T>[];
/** As it should be: every part contributes its share. */
export declare const byShare: Join;
/** The losses of the data of every replica's micro-batches, of those that hold examples. */
export declare const partsOf: <T>(d: Definitions, arithmetic: Arithmetic<T>, problem: WindowProblem<T>) => ObjectiveSolution<T>[][];
/** The penalties outside the reduction, on the loss of the data. */
export declare const withPenalties: <T>(d: Definitions, arithmetic: Arithmetic<T>, problem: WindowProblem<T>, data: ObjectiveAnswer<T>) => ObjectiveAnswer<T>;
/**
 * Definitions in which the micro-batches of a replica are joined in one way, and the replicas in another; penalties are
 * added once.
 */
export declare const joining: (right: Definitions, { microBatches, replicas }: {
    readonly microBatches?: Join;
    readonly replicas?: Join;
}) => Definitions;
/** Definitions in which what is joined to one batch is reported otherwise, or differentiated otherwise. */
export declare const windowing: (right: Definitions, change: <T>(d: Definitions, arithmetic: Arithmetic<T>, problem: WindowProblem<T>, whole: ObjectiveAnswer<T>) => ObjectiveAnswer<T>) => Definitions;
