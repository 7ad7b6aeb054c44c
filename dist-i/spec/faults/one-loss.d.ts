import type { Definitions, Fault, LossName } from '../language/index.ts';
/** Whether a fault changes how a reduced loss is computed: only then can it be in one loss alone. */
export declare function isOfLosses(fault: Fault, right: Definitions): boolean;
/** The same fault in one loss alone, as where the reduction is written anew for every loss. */
export declare const inOneLoss: (fault: Fault, name: LossName) => Fault;
