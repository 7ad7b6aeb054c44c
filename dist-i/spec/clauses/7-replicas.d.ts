import { type Clause } from '../language/index.ts';
export declare const scaleTimesCollective: Clause;
export declare const reportIsTheObjective: Clause;
