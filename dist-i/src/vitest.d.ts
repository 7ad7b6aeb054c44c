import { type CheckOptions } from './judge/index.ts';
import type { Subject } from './subjects/subject.ts';
/**
 * Defines a test for each clause of the specification, or for some of them, titled with the clause's sentence. A
 * subject that does not conform fails it with the smallest counterexample. What the subject does not take, and what is
 * declared to deviate, is skipped with the reason: it did not pass.
 *
 * @throws TypeError or RangeError, before any test is defined, when the subject, its declaration or an option is none
 */
export declare function conformance(subject: Subject, options?: CheckOptions): void;
