import type { Profile } from '../arithmetic/profile.ts';
import { type AnsweredCase, type JudgedCase } from './hypothesis.ts';
import type { NearestRule } from './verdict.ts';
/**
 * The form of a reduction or of an update rule that the answers of every failed case fit, and that no case which held
 * contradicts: as a whole, or in the gradient or the value alone; or else one that they come much nearer to than to
 * what is right. Forms that differ from the declared one in one respect go before others.
 */
export declare function nearestRule(failed: readonly AnsweredCase[], held: readonly JudgedCase[], profile: Profile): NearestRule | undefined;
