import type { Equation, Fault, Relation } from '../../spec/language/index.ts';
import type { BallTensor } from '../arithmetic/ball.ts';
import type { Float64Tensor } from '../arithmetic/float64.ts';
import type { Profile } from '../arithmetic/profile.ts';
import type { AnswersByName } from './answers.ts';
import type { Violation } from './verdict.ts';
/** What the answers to the questions of one case are held against. */
export interface Criterion {
    /** Answers of the form, and of the shapes, that a subject's must have. */
    readonly model: AnswersByName<{
        readonly shape: readonly number[];
    }>;
    /**
     * At how many places of the law nothing can be decided even of right answers, as where a correct evaluation may
     * overflow.
     */
    readonly undecided: number;
    /** What comes of these answers. */
    readonly judge: (answers: AnswersByName<Float64Tensor>) => Judgement;
    /**
     * Where nothing but these answers says what is right: whether a fault of the clause would have shown in them, or is
     * hidden by how far they may be off themselves.
     */
    readonly shows?: (answers: AnswersByName<Float64Tensor>) => (fault: Fault) => Showing;
}
/** Undefined where the fault changes nothing. */
export type Showing = 'shown' | 'hidden' | undefined;
export interface Judgement {
    /** The first equation that does not hold, and the first place where it does not. */
    readonly violation?: Violation;
    /** Which of the equations that is. */
    readonly violated?: number;
    /** At how many places nothing can be said, as where an admissible evaluation may overflow. */
    readonly unclaimed: number;
    /** How many equations there are: none when all of them are of gradients that were not asked for. */
    readonly equations: number;
}
/** Undefined where the relation holds. */
export type Ruling = 'violated' | 'no-claim' | undefined;
/** How two places are ruled by the balls of what is admissible: answers on the left, and what may come on the right. */
export declare function rulingOfBalls(profile: Profile): (relation: Relation, left: BallTensor, l: number, right: BallTensor, r: number) => Ruling;
/** The first equation that does not hold, by how two places are ruled. */
export declare function judged<T extends {
    readonly shape: readonly number[];
}>(equations: readonly Equation<T>[], ruling: (relation: Relation, left: T, l: number, right: T, r: number) => Ruling, read: (x: T) => Violation['left'], marginAt?: (relation: Relation, left: T, l: number, right: T, r: number) => number): Judgement;
