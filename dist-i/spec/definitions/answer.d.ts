import type { AnswerTo, Arithmetic, Definitions, Question } from '../language/index.ts';
/** The answer that these definitions give to a question, in this arithmetic. */
export declare function answer<T, Q extends Question>(d: Definitions, arithmetic: Arithmetic<T>, question: Q): AnswerTo<Q, T>;
