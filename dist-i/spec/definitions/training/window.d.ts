import { type Arithmetic, type Computation, type Definitions, type MicroBatch, type ObjectiveAnswer, type ObjectiveSolution, type WindowProblem } from '../../language/index.ts';
/** Parts of a batch as one. Weights or a mask that one of them has are ones in the others. */
export declare function joined(parts: readonly MicroBatch[]): MicroBatch;
/** n, the number of examples of a part. */
export declare const sizeOfPart: ({ inputs }: MicroBatch) => number;
/** The total loss of some parts of a window, as of one batch. */
export declare function objectiveOf<T>(d: Definitions, arithmetic: Arithmetic<T>, problem: WindowProblem<T>, parts: readonly MicroBatch[]): ObjectiveSolution<T>;
/** Losses with their gradients, added. */
export declare const total: <T>({ add }: Arithmetic<T>, of: readonly ObjectiveAnswer<T>[]) => ObjectiveAnswer<T>;
/** A loss and its gradient, changed number by number. */
export declare const eachOf: <T, More extends object>(of: ObjectiveAnswer<T> & More, change: (x: T) => T) => ObjectiveAnswer<T> & More;
export declare const window: Computation<'window'>;
