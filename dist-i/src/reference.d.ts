import { type Subject } from './subjects/subject.ts';
/**
 * The reference implementation as a subject: the definitions, interpreted in float64. Its `answer` throws a TypeError or
 * a RangeError for what is no question, or one that has no answer.
 */
export declare const reference: Subject;
