import type { Definitions, Fault, OptimizerSpec } from '../language/index.ts';
/** Definitions in which whatever takes steps is asked with another optimizer. */
export declare const anotherOptimizer: (right: Definitions, change: (optimizer: OptimizerSpec) => OptimizerSpec) => Definitions;
export declare const coupledForDecoupled: Fault;
export declare const decoupledForCoupled: Fault;
export declare const rateInIndependentDecay: Fault;
export declare const decayAfterUpdate: Fault;
export declare const decayWithoutParameter: Fault;
