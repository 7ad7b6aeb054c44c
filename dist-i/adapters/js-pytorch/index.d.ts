import { type Subject } from '../../src/subjects/subject.ts';
/**
 * js-pytorch on its CPU device, which computes in JavaScript's own numbers: an optional peer dependency, loaded when
 * this is called. Its losses take no reduction: both are means. Its one optimizer is Adam.
 */
export declare function jsPytorch(): Promise<Subject>;
