import type { Float64Tensor } from '../arithmetic/float64.ts';
import { type AnswersByName } from './answers.ts';
import { type Breakdown, type SubmittedBatch, type SubmittedCase } from './ask.ts';
import type { Discrimination } from './discrimination.ts';
import type { Bench, DrawnCase } from './draw.ts';
import type { SkippedAs, TwoAnswers, Violation } from './verdict.ts';
/** A case whose answers violate the law. */
export interface FailedCase extends DrawnCase {
    readonly answers: AnswersByName<Float64Tensor>;
    readonly violation: Violation;
    /** Which equation of the law is violated. */
    readonly violated: number;
}
/** A subject that does not answer alike twice: how it differs, and both answers, where there are two. */
export interface Flaky {
    readonly message: string;
    readonly twice?: TwoAnswers;
}
/** Why no more cases of a point were judged: a violated law, a question that is not supported, or a breakdown. */
export type Finding = {
    readonly kind: 'fails';
    readonly failed: FailedCase;
} | {
    readonly kind: 'unsupported';
    readonly reason: string;
    readonly skippedAs: SkippedAs;
} | (Breakdown & Partial<Flaky> & {
    readonly one: DrawnCase;
    readonly isFlaky?: boolean;
});
/** What came of the cases at one fixed point of a clause, or of one worked example. */
export interface PointResult {
    readonly point: object;
    readonly cases: number;
    /** In how many of the cases that held some fault of the clause would have shown. */
    readonly discriminating: number;
    /** Cases that held, but with numbers of which nothing can be said. */
    readonly unclaimed: number;
    readonly held: readonly DrawnCase[];
    readonly finding?: Finding;
}
type CaseResult = Finding | {
    readonly kind: 'holds';
    readonly unclaimed: number;
    readonly answers: AnswersByName<Float64Tensor>;
};
/** Judges one case by its answers. */
export declare function judgeCase({ subject, timeLimit }: Bench, { asked, ...one }: SubmittedCase, meanwhile?: () => void): Promise<CaseResult>;
/** Judges the cases of a point one after another, up to the first finding. */
export declare function compare(bench: Bench, { point, cases, skipped }: SubmittedBatch, discrimination: Discrimination): Promise<PointResult>;
export {};
