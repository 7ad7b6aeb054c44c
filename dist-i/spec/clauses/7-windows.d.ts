import { type Clause, type Equation, type TrainingAnswer } from '../language/index.ts';
/** Two runs with the same losses, and with the same parameters after every update. */
export declare const sameRuns: <T>(left: TrainingAnswer<T>, right: TrainingAnswer<T>) => Equation<T>[];
export declare const pairs: Clause;
export declare const actualDivisor: Clause;
export declare const partial: Clause;
export declare const stateReset: Clause;
export declare const sideEffectsOnce: Clause;
export declare const clipOnce: Clause;
export declare const decomposable: Clause;
