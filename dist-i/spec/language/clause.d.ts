import type { Arithmetic } from './arithmetic.ts';
import type { Cases } from './case.ts';
import type { Equation } from './equation.ts';
import type { Fault } from './fault.ts';
import type { OwnForms, OwnLoss } from './own.ts';
import type { DefinedOptimizers, OwnOptimizer, OwnStepsAnswer } from './own-optimizer.ts';
import type { Answer, AnswerTo, Question } from './question.ts';
/** What a clause asks of a subject, by names of its own. */
export type Questions = Readonly<Record<string, Question>>;
export type AnswersTo<Q extends Questions, T> = {
    readonly [K in keyof Q]: AnswerTo<Q[K], T>;
};
/**
 * A law: pure, and over any arithmetic. It states equations between the answers, or between them and what the
 * definitions answer to the same questions (`defined`), and decides nothing.
 */
export type Law<C, Q extends Questions> = <T>(arithmetic: Arithmetic<T>, answers: AnswersTo<Q, T>, given: C, defined: AnswersTo<Q, T>) => Equation<T> | readonly Equation<T>[];
/**
 * What an answer must hold in a worked example: each tensor as its numbers, in row-major order. What is left out is not
 * looked at.
 */
export type Worked = number | readonly number[] | readonly Worked[] | {
    readonly [part: string]: Worked;
};
/**
 * One case by hand, with numbers that are written as the arithmetic that gives them; the answers by the names of their
 * questions.
 */
export interface Example<C> {
    readonly given: C;
    readonly answers: Readonly<Record<string, Worked>>;
}
/**
 * A requirement: name · sentence · formula · over which cases · what it asks · the law · worked examples · what it
 * rejects · source. `rejects` names at least one fault: a clause that rejects nothing does not compile.
 */
export interface ClauseOf<F extends object, D extends object, Q extends Questions> {
    /** The claim, for ever: `chapter/claim`. */
    readonly id: string;
    /** One sentence with MUST, SHOULD or MAY. */
    readonly says: string;
    /** The same in LaTeX. */
    readonly formula: string;
    readonly given: Cases<F, D>;
    readonly asks: (given: F & D) => Q;
    readonly law: Law<F & D, Q>;
    readonly examples: readonly [Example<NoInfer<F & D>>, ...Example<NoInfer<F & D>>[]];
    readonly rejects: readonly [Fault, ...Fault[]];
    readonly source: string;
}
/** Any clause, its own kinds of case and question forgotten: the form in which a judge holds it. */
export interface Clause {
    readonly id: string;
    readonly says: string;
    readonly formula: string;
    readonly given: Cases<object, object>;
    readonly asks: (given: object) => Questions;
    readonly law: <T>(arithmetic: Arithmetic<T>, answers: Readonly<Record<string, Answer<T>>>, given: object, defined: Readonly<Record<string, Answer<T>>>) => Equation<T> | readonly Equation<T>[];
    readonly examples: readonly Example<object>[];
    readonly rejects: readonly [Fault, ...Fault[]];
    readonly source: string;
    /** A clause about losses that a subject declares, and nobody defines. */
    readonly declared?: Declared;
    /** A clause about update rules that a subject declares. */
    readonly ruled?: Ruled;
}
/** The answers to the questions of a clause about declared update rules. */
export type RuleAnswers<T> = Readonly<Record<string, OwnStepsAnswer<T>>>;
/**
 * Of update rules that are declared. The clause as it stands is about those of the reference. Right is one of:
 *
 * - `definition`: what the author's definition admits
 * - `bits`: what follows from the subject's own answers, bit for bit
 * - `distance`: the same, 2¹⁰ times nearer than any fault of the clause would have it
 */
export interface Ruled {
    /** The same clause about other rules, of which some may be defined; in a narrow format, of smaller factors. */
    readonly about: (rules: readonly OwnOptimizer[], defined?: DefinedOptimizers, narrow?: boolean) => Clause;
    readonly rules: readonly OwnOptimizer[];
    readonly defined: DefinedOptimizers;
    readonly by: 'definition' | 'bits' | 'distance';
    /** What a fault of the clause would make of the subject's own answers; undefined where they do not tell. */
    readonly mutant: <T>(fault: Fault, arithmetic: Arithmetic<T>, answers: RuleAnswers<T>, given: object) => RuleAnswers<T> | undefined;
}
/**
 * Of losses that are declared. The clause as it stands is about those of the reference. Right is what follows from the
 * subject's own answers, near enough in one of two ways:
 *
 * - `enclosure`: one side is what an admissible evaluation may make of the subject's own elements
 * - `distance`: both sides are 2¹⁰ times nearer to each other than any fault of the clause would have them
 */
export interface Declared {
    /** The same clause about other losses, of which some may be defined by their author. */
    readonly about: (losses: readonly OwnLoss[], defined?: Readonly<Record<string, OwnForms>>) => Clause;
    readonly losses: readonly OwnLoss[];
    readonly defined: Readonly<Record<string, OwnForms>>;
    readonly by: 'enclosure' | 'distance';
    /** Whether it holds the answers against the author's own definition. */
    readonly usesDefinition: boolean;
    /** The one format in which it says something. */
    readonly onlyIn?: 'float64';
}
export declare const clause: <F extends object, D extends object, Q extends Questions>(of: ClauseOf<F, D, Q>) => Clause;
/** Clauses that belong together, in reading order. */
export interface Chapter {
    readonly title: string;
    readonly clauses: readonly Clause[];
}
