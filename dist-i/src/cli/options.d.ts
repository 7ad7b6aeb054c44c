import type { Named } from './subject.ts';
/** A whole number, no smaller than `least`, and no larger than `most`. */
export declare const wholeNumber: (least: number, most?: number) => (text: string) => number;
/** Seconds, as milliseconds: at most 2³¹ − 1, beyond which a timer does not wait. */
export declare function seconds(text: string): number;
/** A finite number; above zero where that is required. */
export declare const numeral: (kind?: 'number' | 'positive') => (text: string) => number;
/** A part of a whole, counted from 1. */
export declare function shard(text: string): {
    readonly index: number;
    readonly of: number;
};
export declare const collected: (one: string, before?: readonly string[]) => readonly string[];
/** A subject that may be named, and need not be. */
export declare const maybeNamedBy: (subject: string | undefined, exec: string | undefined) => Named | undefined;
/** What is to be judged: a subject by its name, or a command, and not both. */
export declare function namedBy(subject: string | undefined, exec: string | undefined): Named;
