import type { Question, TensorData } from '../../spec/language/index.ts';
import { type Subject } from '../subjects/subject.ts';
import type { Candidate } from './candidates.ts';
/** What a subject really has under a name, as far as its answers tell. */
export interface Finding {
    /** The loss or the optimizer, and the form that the questions asked for. */
    readonly of: string;
    readonly declared: string;
    /** Every form that admits all the answers: none, one, or several that no question told apart. */
    readonly fits: readonly string[];
    /** Of a loss whose gradient answers to another form than its value: those of the gradient. */
    readonly gradientFits?: readonly string[];
    /** Where none fits, and no fault does: those whose answers lie nearest, on most of the questions. */
    readonly nearest?: readonly string[];
    /** Where the declared form does not fit: the faults that do. */
    readonly faults: readonly string[];
    readonly questions: number;
    readonly evidence?: Evidence;
    /**
     * How the subject broke down, so that there is no finding. It not supported, where their number is
     * zero.
     */
    readonly broke?: string;
}
/**
 * The most discriminating question, what was answered (in a loss, the value; of steps, the last), and what every form would
 * have answered.
 */
export interface Evidence {
    readonly question: Question;
    readonly answer: TensorData;
    readonly candidates: readonly {
        readonly name: string;
        readonly answer: TensorData;
    }[];
}
/** Whether the declared form is among those that fit. What is not supported is no contradiction. */
export declare const isAsDeclared: ({ declared, fits, gradientFits, questions, broke }: Finding) => boolean;
/** How a subject is questioned. */
export interface Inquiry {
    readonly subject: Subject;
    readonly timeLimit: number;
}
/** What a subject has under a name, from questions that all ask for it by that name. */
export declare function findingOf({ subject, timeLimit }: Inquiry, of: string, declared: string, questions: readonly Question[], candidatesFor: (question: Question) => readonly Candidate[]): Promise<Finding>;
