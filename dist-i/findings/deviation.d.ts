import type { Report, Verdict } from '../src/judge/verdict.ts';
/** Why frameworks deviate from clauses, as explanations.json has it. */
export interface Explanation {
    readonly subjects: readonly string[];
    readonly clauses: readonly string[];
    readonly kind: string;
    readonly says: string;
    readonly documents: string;
    /** The page of the finding. */
    readonly page: string;
}
/** A clause that a framework does not hold, with what explains it. */
export interface Deviation {
    readonly report: Report;
    readonly verdict: Verdict;
    readonly reasons: readonly Explanation[];
}
