import { type Clause } from '../language/index.ts';
export declare const smoothingSharesPopulation: Clause;
export declare const classWeightsMatchTargets: Clause;
export declare const positiveWeightOnSoftTargets: Clause;
