import { type Questions } from '../../spec/language/index.ts';
import type { Subject } from '../subjects/subject.ts';
import type { CaseBatch, DrawnCase } from './draw.ts';
export type Reply = {
    readonly kind: 'answers';
    readonly answers: Readonly<Record<string, unknown>>;
} | {
    readonly kind: 'unsupported';
    readonly reason: string;
} | Breakdown;
/** There is no answer. */
export interface Breakdown {
    readonly kind: 'error';
    readonly message: string;
    /** There was none in time, so that the rest of the clause is not asked. */
    readonly late: boolean;
    /** It was not the subject that broke down: the run was over. */
    readonly unasked?: boolean;
}
/** Answers on their way, by the names of the questions. */
export type Asked = Promise<readonly (readonly [name: string, answer: unknown])[]>;
/** A batch whose cases the subject is answering, so that it need not wait for the judge. */
export interface SubmittedBatch extends Omit<CaseBatch, 'cases'> {
    readonly cases: readonly SubmittedCase[];
}
export interface SubmittedCase extends DrawnCase {
    readonly asked: Asked;
}
/** Asks a subject all the questions of all the cases of a batch. */
export declare const submit: (subject: Subject, batch: CaseBatch) => SubmittedBatch;
/** Asks a subject all the questions of a case at once. One that overwrites its questions is in error. */
export declare function ask(subject: Subject, questions: Questions): Asked;
/**
 * Waits for the answers. Whatever the subject does, there is a reply; the contents of its answers are not looked at
 * yet.
 */
export declare function replyOf(subject: Subject, asked: Asked, timeLimit: number): Promise<Reply>;
/** Whether the message of an error says that an answer came too late: on a busy machine that is no verdict. */
export declare const saysLate: (message: string) => boolean;
/** What was thrown, in a sentence, whatever it is. */
export declare const messageOf: (thrown: unknown) => string;
