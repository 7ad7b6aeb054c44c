import { type Clause, type HyperParameters, type OptimizerSpec } from '../../language/index.ts';
/** The hyper-parameters of a rule at other values, which are not 0 where those are not. */
export declare const changedHyper: (optimizer: OptimizerSpec) => HyperParameters;
export declare const changingHyperParameters: Clause;
export declare const withoutGradient: Clause;
