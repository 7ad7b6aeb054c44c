import type { Question } from '../../../spec/language/index.ts';
import type { Subject } from '../subject.ts';
import type { AnswersMessage, AskMessage } from './messages.ts';
export type Reply = Awaited<ReturnType<Subject['answer']>>;
/** The questions that a subject is asked, in order, and who waits for the answers. */
export interface Questions {
    readonly ask: (question: Question) => Promise<Reply>;
    /** Gives the answers to those who wait; gives what is wrong with them, as a clause, from the first that is wrong on. */
    readonly take: (message: AnswersMessage, followed?: Buffer) => string | undefined;
    /** How many bytes were asked and are not answered. */
    readonly inFlight: () => number;
    /** Fails whoever waits. */
    readonly fail: (reason: Error) => void;
}
/** `send` sends questions, and gives how many bytes they took; large tensors as bytes after the line where `raw` says so. */
export declare function questions(send: (message: AskMessage) => number, raw: () => boolean): Questions;
