import type { AccumulationQuestion, Definitions, Fault } from '../language/index.ts';
export declare const biasNotCorrected: Fault;
export declare const biasCorrectedOneLate: Fault;
export declare const betasSwapped: Fault;
export declare const epsilonSquared: Fault;
export declare const epsilonInsideRoot: Fault;
export declare const epsilonBeforeCorrection: Fault;
/** Definitions in which training counts its steps otherwise; `count` is told of what else there is of the question. */
export declare const countingSteps: (right: Definitions, count: (step: number, isBias: boolean, windows: AccumulationQuestion['windows']) => number) => Definitions;
export declare const stepsCountedPerParameter: Fault;
export declare const stepsCountedPerMicroBatch: Fault;
