import type { Question } from '../../spec/language/index.ts';
import type { Declaration, Subject } from './subject.ts';
/**
 * Where a subject lives, apart from the judge: a thread or a process. What it throws, and how it ends, fails the
 * promises that wait for it.
 */
export interface Host {
    /** What the subject declares of itself, once it is loaded, and nothing is wrong with it. */
    readonly ready: Promise<Declaration>;
    readonly ask: (question: Question) => Promise<Awaited<ReturnType<Subject['answer']>>>;
    readonly hasEnded: () => boolean;
    /** Ends it at once, whatever it is doing. */
    readonly end: () => Promise<unknown>;
    /** Lets it end by itself, if it does so soon. */
    readonly close?: () => Promise<unknown>;
    /** What it printed last, as a clause to add to a sentence; nothing where it printed nothing. */
    readonly lastWords: () => string;
}
/**
 * A subject apart from the judge, so that one which never ends, ends itself or crashes takes nothing with it: the
 * question that it was asked fails, and the next goes to a new host. Rejects when it cannot be loaded or declares
 * nonsense.
 */
export declare function isolated(start: () => Host): Promise<Subject>;
