import type { Subject } from './subject.ts';
/**
 * Says of a subject that its questions need not go to it as copies: it lives where they arrive as bytes, and what serves
 * it there compares, or what it is made of is ours. A subject made of another, with an answer of its own, is not meant.
 */
export declare function asApart(subject: Subject): Subject;
/** The same of a subject that only hands on what another is asked. */
export declare const apartAs: (other: Subject, subject: Subject) => Subject;
export declare const isApart: ({ answer }: Subject) => boolean;
/**
 * Questions go to a subject as copies: what it writes into them must not be what its answers are held against. They
 * cannot be frozen, for numbers in typed arrays cannot, and whoever writes into a frozen list may not be told.
 */
export declare function copied<V>(value: V): V;
/** The first part of a value that its copy no longer has: "predictions.data[2] was 1 and became 2". */
export declare function overwritten(value: unknown, copy: unknown, at?: string): string | undefined;
/** What is said of a subject that writes into its questions: `found` is the first place. */
export declare const overwrites: (found: string) => string;
