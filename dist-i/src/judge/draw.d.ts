import * as fc from 'fast-check';
import type { Clause, Example } from '../../spec/language/index.ts';
import { type NumberFormat } from '../arithmetic/formats.ts';
import { type Subject } from '../subjects/subject.ts';
import { type Criterion } from './criterion.ts';
import { type Case } from './law.ts';
import type { Origin, SkippedAs } from './verdict.ts';
/** How a subject is questioned on a clause. */
export interface Bench {
    readonly subject: Subject;
    readonly clause: Clause;
    readonly seed: number;
    /** Milliseconds that the subject has for one answer. */
    readonly timeLimit: number;
}
/** A case that can be asked, and what its answers are held against. */
export interface DrawnCase extends Case {
    readonly origin: Origin;
    readonly criterion: Criterion;
}
/** Why something is not asked, and as what it counts. */
export interface Skip {
    readonly reason: string;
    readonly skippedAs: SkippedAs;
}
/** The cases at one fixed point of a clause, or of one worked example. */
export interface CaseBatch {
    readonly point: object;
    readonly cases: readonly DrawnCase[];
    /** Why the subject is not asked any (more) of the cases of this point. */
    readonly skipped?: Skip;
}
/** A clause whose cases are drawn for a subject of a number format. */
export interface Drawing {
    readonly clause: Clause;
    readonly seed: number;
    readonly format: NumberFormat;
}
/**
 * A seed for one fixed point of one clause, so that a clause draws the same cases whichever others are judged (FNV-1a).
 */
export declare function seedOf(seed: number, clause: string, point: number): number;
/** A clause's cases at one of its fixed points. */
export declare function givenAt({ clause, format }: Drawing, index: number): fc.Arbitrary<object>;
/** How many cases of a clause are drawn at each of its fixed points, where so many are requested in all. */
export declare const shareOf: ({ given: { fixed, enough } }: Clause, cases: number) => number;
/** The first so many cases that are drawn at one fixed point; or, where a path is given, the one that it leads to. */
export declare const sampled: (of: Drawing, index: number, draws: number, path?: string) => readonly object[];
export declare const drawingOf: ({ clause, seed, subject }: Bench) => Drawing;
/** A case as this subject is asked it; or the reason why it is not asked. */
export declare function prepare({ clause, seed, subject: { declaration } }: Bench, given: object, origin: Origin, expected?: Case['expected']): DrawnCase | {
    readonly skipped: Skip;
};
/** The clause's worked example of this number. */
export declare function drawExample(bench: Bench, { given, answers }: Example<object>, example: number): CaseBatch;
/** As many cases as requested at one fixed point, or the one that a path leads to. */
export declare function drawPoint(bench: Bench, index: number, count: number, path?: string): CaseBatch;
