import type { Arithmetic } from '../../spec/language/index.ts';
import { type BallTensor } from '../arithmetic/ball.ts';
import { type Float64Tensor } from '../arithmetic/float64.ts';
import { type Profile } from '../arithmetic/profile.ts';
import { type AnswersByName } from './answers.ts';
import { type Case } from './law.ts';
import { type Criterion } from './judgement.ts';
export type { Criterion, Judgement } from './judgement.ts';
/**
 * Bit for bit where the clause requires it; elsewhere by the balls of all that an admissible evaluation in the subject's
 * format may give. So are worked examples always: a narrow format may not hold their numbers.
 */
export declare const criterionOf: (one: Case, profile: Profile) => Criterion;
/** A law is not rounded by the subject: the judge computes it, in float64. */
export declare const lawful: Arithmetic<BallTensor>;
/** Whether every number of these answers is one that the sets of admissible answers hold. */
export declare function admits(sets: AnswersByName<BallTensor>, answers: AnswersByName<Float64Tensor>, profile: Profile): boolean;
