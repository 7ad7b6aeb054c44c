import type { Fault } from '../../spec/language/index.ts';
import type { Deviations } from './deviation.ts';
import { type Bench } from './draw.ts';
import type { Verdict } from './verdict.ts';
export interface JudgeOptions {
    /** Equal seeds draw equal cases. */
    readonly seed: number;
    /** Cases to draw a clause, shared out over its fixed points; each point gets at least one. */
    readonly cases: number;
    /** Milliseconds that a subject has for one answer. */
    readonly timeLimit: number;
    /** Judge this one case only. */
    readonly replay?: Replay | undefined;
    /** Deviations that are declared elsewhere than by the subject itself. */
    readonly deviations?: Deviations | undefined;
}
export type Replay = {
    readonly from: 'example';
    readonly example: number;
} | {
    readonly from: 'draw';
    readonly point: number;
    readonly path: string;
};
/**
 * Judges one clause: its worked examples, then the cases of every fixed point, each on one way: draw → submit → compare;
 * and then concludes. `faults` may explain a failure, beyond the clause's own.
 */
export declare function judgeClause({ clause: general, ...rest }: Bench, { cases, replay, deviations }: Pick<JudgeOptions, 'cases' | 'replay' | 'deviations'>, faults: readonly Fault[]): Promise<Verdict>;
