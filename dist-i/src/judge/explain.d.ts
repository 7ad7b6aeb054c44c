import type { Fault } from '../../spec/language/index.ts';
import type { FailedCase } from './compare.ts';
import type { Bench, DrawnCase } from './draw.ts';
import type { LikelyFault, NearestRule } from './verdict.ts';
/** Why a clause failed, as far as the answers tell. */
export interface Explanation {
    /** The faults that explain every case of the clause that failed, and that no case that held contradicts. */
    readonly likely: readonly LikelyFault[];
    /** Where there is none: the form that the specification knows and that the answers fit, or come nearest to. */
    readonly nearest?: NearestRule;
}
/** Explains a failure. Whatever happens on the way, there is an explanation: maybe an empty one. */
export declare function explain({ clause, subject }: Bench, all: readonly FailedCase[], held: readonly DrawnCase[], faults: readonly Fault[]): Explanation;
