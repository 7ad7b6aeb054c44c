import type { Arithmetic, Fault, Questions } from '../../spec/language/index.ts';
import { type Float64Tensor } from '../arithmetic/float64.ts';
import type { Profile } from '../arithmetic/profile.ts';
import { type AnswersByName } from './answers.ts';
import type { Criterion } from './criterion.ts';
import { type Case } from './law.ts';
/** A case, and what its answers are held against. */
export interface JudgedCase extends Case {
    readonly criterion: Criterion;
}
/** A case with the answers that a subject gave. */
export interface AnsweredCase extends JudgedCase {
    readonly answers: AnswersByName<Float64Tensor>;
}
/** What a subject may have in the place of what it was asked for. Has no answer to some questions, and throws there. */
export interface Hypothesis {
    readonly answers: <T>(arithmetic: Arithmetic<T>, questions: Questions) => AnswersByName<T>;
}
/** A fault; or one that is in the gradient only, of a loss whose value is right. */
export declare const withFault: (fault: Fault, part?: 'gradient') => Hypothesis;
/** Whether the law would be violated, were the hypothesis true. What has no answer here violates nothing. */
export declare function isViolatedBy(hypothesis: Hypothesis, { questions, criterion }: JudgedCase, profile: Profile): boolean;
/**
 * Whether a hypothesis explains a case that failed: it violates the law too, and every number that was answered is one
 * that it may give. Where it may give anything, as beside a division by zero, the number must be the one that it gives.
 */
export declare function explains(hypothesis: Hypothesis, one: AnsweredCase, profile: Profile): boolean;
