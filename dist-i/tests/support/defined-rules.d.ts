/** The rules of rules.ts, as their authors would define them. */
import { type DefinedOptimizer } from '../../src/index.ts';
/** AdaBelief, as its author would define it. */
export declare const definedBelief: DefinedOptimizer;
/** Signs of an average, with a decay that is coupled. */
export declare const definedSigns: DefinedOptimizer;
/** A velocity that holds the rate, of gradients that are clipped to a norm. */
export declare const definedClipped: DefinedOptimizer;
