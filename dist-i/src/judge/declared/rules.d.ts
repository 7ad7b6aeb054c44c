import type { Clause, DefinedOptimizer, DefinedOptimizers, Definitions, Fault, OwnOptimizer, Questions } from '../../../spec/language/index.ts';
import { type Float64Tensor } from '../../arithmetic/float64.ts';
import type { Profile } from '../../arithmetic/profile.ts';
import type { Declaration } from '../../subjects/subject.ts';
import type { AnswersByName } from '../answers.ts';
import { type Criterion } from '../judgement.ts';
import { type Case } from '../law.ts';
type Answers = AnswersByName<Float64Tensor>;
/** The declared rules of a subject, and those of them that are defined: by a catalogue, or as those of the reference. */
export declare function rulesOf({ ownOptimizers }: Declaration, catalogue: readonly DefinedOptimizer[]): {
    readonly rules: readonly OwnOptimizer[];
    readonly defined: DefinedOptimizers;
};
export declare const isNarrow: ({ format }: Declaration) => boolean;
/** The definitions, with the rules that a clause is about. */
export declare function definitionsFor({ ruled }: Clause): Definitions;
/** @throws RangeError, in a sentence, where a definition is of other numbers or slots than the subject declares */
export declare function requireAlike({ ruled }: Clause, questions: Questions): void;
/** What follows from the subject's own answers, bit for bit or by distances. */
export declare function ruleCriterion(one: Case, { format }: Profile): Criterion;
/** What a definition with a fault answers, in a format; undefined where it answers nothing. */
export declare function wronglyDefined(fault: Fault, clause: Clause, questions: Questions, { format }: Profile): Answers | undefined;
/** Whether a fault shows in a case that is judged by a definition. */
export declare const definedShows: ({ clause, questions }: Case, profile: Profile, judge: Criterion['judge']) => NonNullable<Criterion['shows']>;
export {};
