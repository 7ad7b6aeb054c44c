/** What comes of the numbers of one subject, held against balls and against tolerances. */
import type { Question } from '../spec/language/index.ts';
import type { Acceptance } from '../src/arithmetic/acceptance.ts';
import type { NumberFormat } from '../src/arithmetic/formats.ts';
export interface Tolerance {
    readonly rtol: number;
    readonly atol: number;
}
export declare const tolerancesOf: (format: NumberFormat) => Readonly<Record<'allclose' | 'assert_close', Tolerance>>;
export declare const within: ({ rtol, atol }: Tolerance, x: number, y: number) => boolean;
/** A number that a ball rejects: where it stands, and the ball. */
export interface Alarm {
    readonly index: number;
    readonly kind: string;
    readonly question: Question;
    readonly tensor: number;
    readonly place: number;
    readonly x: number;
    readonly m: number;
    readonly r: number;
}
export interface Tally {
    questions: number;
    accepted: number;
    rejected: number;
    known: number;
    noClaim: number;
    exact: number;
    overflowed: number;
    largest: number;
    readonly ratios: Float64Array;
    readonly failed: Set<number>;
    readonly cases: Alarm[];
    /** By tolerance, at how many questions it alarms. */
    readonly outside: Record<string, number>;
}
export declare const newTally: () => Tally;
/** Counts one number, and says whether it was rejected. */
export declare function count(tally: Tally, verdict: Acceptance, x: number, m: number, r: number): boolean;
/** The ratio that a share of them does not exceed, to a thousandth. */
export declare function quantile({ ratios }: Tally, share: number): number;
