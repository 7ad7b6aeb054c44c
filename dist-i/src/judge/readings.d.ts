import type { Question } from '../../spec/language/index.ts';
/** What a question may have been taken for: the same, with another reduction or another form of an update rule. */
export interface Reading {
    /** The form that was asked for, and the one that is read instead; what they have in common is left out. */
    readonly declared: string;
    readonly as: string;
    /** In how many respects they differ. */
    readonly respects: number;
    /** The loss or the update rule of a question that is read so; none where it is read as it is. */
    readonly of: (question: Question) => string | undefined;
    readonly taken: (question: Question) => Question;
}
/** Every reading of a question but the right one; those that differ in fewer respects first. */
export declare const readingsOf: (question: Question) => readonly Reading[];
