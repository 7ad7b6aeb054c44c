import type { PointResult, Finding } from './compare.ts';
import type { Deviation } from './deviation.ts';
import type { Discrimination } from './discrimination.ts';
import type { Bench } from './draw.ts';
import type { Explanation } from './explain.ts';
import type { Verdict } from './verdict.ts';
/** All that a clause's verdict follows from. */
export interface Results {
    readonly points: readonly PointResult[];
    readonly discrimination: Discrimination;
    /** Of the first failure, if there is one. */
    readonly explanation: Explanation;
    /** A deviation that is declared, not by the subject itself. */
    readonly deviation: Deviation | undefined;
    /** Whether one case alone was judged again. */
    readonly replayed: boolean;
}
/** The results at those points where it came to such a finding. */
export declare const such: <K extends Finding['kind']>(points: readonly PointResult[], kind: K) => {
    readonly point: object;
    readonly finding: Extract<Finding, {
        kind: K;
    }>;
}[];
/** The verdict on a clause. */
export declare function conclude(bench: Bench, results: Results): Verdict;
