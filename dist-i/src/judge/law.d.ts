import { type Arithmetic, type Clause, type Definitions, type Equation, type Example, type Questions } from '../../spec/language/index.ts';
import { type AnswersByName } from './answers.ts';
/** A clause at one case, and what it asks there. */
export interface Case {
    readonly clause: Clause;
    readonly given: object;
    readonly questions: Questions;
    /** Expected answers, where the case is a worked example. */
    readonly expected?: Example<object>['answers'] | undefined;
}
/**
 * What a clause asks at a case, with every tensor rounded to the subject's format; of losses, total ones too, the
 * values alone, where it has no gradients.
 */
export declare function questionsOf(clause: Clause, given: object, round: (value: number) => number, gradients?: boolean): Questions;
/** The answers that these definitions give to all the questions of a case. */
export declare function answersOf<T>(d: Definitions, arithmetic: Arithmetic<T>, questions: Questions): AnswersByName<T>;
/**
 * Every equation that the answers must satisfy: those of the law, and those of the worked example. `defined` are the
 * right answers. Those of a gradient that was not asked for are left out.
 */
export declare function equationsOf<T>({ clause, given, questions, expected }: Case, arithmetic: Arithmetic<T>, answers: AnswersByName<T>, defined: AnswersByName<T>): readonly Equation<T>[];
