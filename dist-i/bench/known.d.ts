import type { Question } from '../spec/language/index.ts';
/** A finding, and the questions that it is seen at. */
export interface Finding {
    readonly says: string;
    readonly holds: (question: Question) => boolean;
}
/** By the name of the subject. */
export declare const known: Readonly<Record<string, readonly Finding[]>>;
