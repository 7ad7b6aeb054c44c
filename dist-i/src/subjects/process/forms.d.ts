/** The form of the answer to each kind of question: where tensors stand in it. */
import { type Ask, type Question } from '../../../spec/language/index.ts';
/** A tensor, a list of any length, or parts by name. 'name?' may be left out, and '*' is any name. */
export type Form = 'tensor' | readonly [Form] | {
    readonly [name: string]: Form;
};
export declare const forms: Readonly<Record<Ask, Form>>;
/** An answer as it is sent. Throws a sentence for the first place where it has not the form of such an answer. */
export declare const writtenAnswer: (question: Question, answer: unknown, raw?: boolean) => unknown;
