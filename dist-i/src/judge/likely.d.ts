import type { Clause, Fault } from '../../spec/language/index.ts';
import type { Profile } from '../arithmetic/profile.ts';
import { type AnsweredCase, type JudgedCase } from './hypothesis.ts';
import type { LikelyFault } from './verdict.ts';
/**
 * The faults that explain every one of these failed cases of a clause, the clause's own first; wholly, or else in the
 * gradient alone. Not those that would have failed cases that held, unless all that failed is of one loss or of one
 * update rule, and nothing that held is.
 */
export declare function likelyFaults(clause: Clause, failed: readonly AnsweredCase[], held: readonly JudgedCase[], faults: readonly Fault[], profile: Profile): LikelyFault[];
