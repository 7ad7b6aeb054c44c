import type { Definitions, Fault, Questions } from '../../spec/language/index.ts';
import { type BallTensor } from '../../src/arithmetic/ball.ts';
import type { Profile } from '../../src/arithmetic/profile.ts';
import { type AnswersByName } from '../../src/judge/answers.ts';
import { type Case } from '../../src/judge/law.ts';
type Sets = AnswersByName<BallTensor>;
/** The sets of the answers that an admissible evaluation of these definitions may give. */
export declare const setsOf: (d: Definitions, questions: Questions, profile: Profile) => Sets;
/**
 * Whether some number certainly gives away which of two definitions gave it, whatever the evaluation: where none that
 * the one may give is one that the other may.
 */
export declare function tellsApart(one: Sets, other: Sets, profile: Profile): boolean;
/**
 * Whether a case certainly fails a subject with the fault, however it is evaluated: an answer that the definitions do
 * not admit, or two sides of a law that have no number in common, wherever in its set each answer may lie, and whatever
 * margin the judge gives it.
 */
export declare function certainlyFails(fault: Fault, trial: Case, profile: Profile): boolean;
export {};
