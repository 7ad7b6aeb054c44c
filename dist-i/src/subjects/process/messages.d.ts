/**
 * What the judge and a subject in a process of its own say to each other: one JSON message a line, on the subject's
 * standard input and output. spec/protocol has it in words, and as the JSON Schema that is made from these types.
 */
import type { Answer, Question, TensorData } from '../../../spec/language/index.ts';
import type { Declaration } from '../subject.ts';
/** The version of the protocol that is spoken here. */
export declare const protocol = 1;
/** The judge's first message. */
export interface HelloMessage {
    readonly kind: 'hello';
    /** The version of the protocol. */
    readonly protocol: 1;
    /** The version of the specification. */
    readonly specification: string;
    /** That the judge sends and reads large tensors as bytes after a line, where the subject does so, too. */
    readonly rawTensors?: true;
}
/** The subject's first message, once it can answer. */
export interface DeclareMessage {
    readonly kind: 'declare';
    /** The version of the protocol. */
    readonly protocol: 1;
    readonly declaration: Declaration;
    /** That the subject sends and reads large tensors as bytes after a line. Only where the judge said that it does. */
    readonly rawTensors?: true;
}
/** Questions, to be answered in this order. More may come before they are answered. */
export interface AskMessage {
    readonly kind: 'ask';
    readonly questions: readonly Asked[];
    readonly bytes?: Bytes;
}
export interface Asked {
    readonly id: Id;
    readonly question: Question;
}
/**
 * How many bytes of tensors follow the line.
 * @asType integer
 * @minimum 1
 */
type Bytes = number;
/**
 * The number of a question: each is larger than those before it.
 * @asType integer
 * @minimum 1
 */
type Id = number;
/** Answers to any number of questions, in the order in which they were asked, none left out. */
export interface AnswersMessage {
    readonly kind: 'answers';
    readonly answers: readonly (Answered | Declined | Failed)[];
    readonly bytes?: Bytes;
}
/** An answer to a question; where that is for the value only, the value will do. */
export interface Answered {
    readonly id: Id;
    readonly answer: Answer<TensorData> | {
        readonly value: TensorData;
    };
}
/** The subject does not have what the question asks for. */
export interface Declined {
    readonly id: Id;
    /** Why. */
    readonly unsupported: string;
}
/** The subject failed at the question. */
export interface Failed {
    readonly id: Id;
    /** What went wrong. */
    readonly error: string;
}
/**
 * The subject's last message where it cannot be judged, or cannot go on. A subject may also end without a word, but then
 * nobody is told why.
 */
export interface CrashMessage {
    readonly kind: 'crash';
    /** Why. */
    readonly error: string;
}
/** The judge's last message: the subject ends. */
export interface EndMessage {
    readonly kind: 'end';
}
export type ToSubject = HelloMessage | AskMessage | EndMessage;
export type FromSubject = DeclareMessage | AnswersMessage | CrashMessage;
export type Message = ToSubject | FromSubject;
export {};
