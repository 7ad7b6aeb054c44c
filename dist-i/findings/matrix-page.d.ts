import type { Report, Verdict } from '../src/judge/verdict.ts';
import type { Deviation } from './deviation.ts';
/** How the parts of a deviation are told. */
export interface Words {
    readonly smallest: (verdict: Verdict) => string;
    readonly whereOf: (verdict: Verdict) => string;
    readonly kindOf: (kind: string) => string;
    readonly titleOf: (page: string) => string;
    readonly countOf: (report: Report, kind: string) => number;
}
/** A page of: the frameworks, the matrix, and the findings with the smallest case of each clause. */
export declare function htmlMatrix(reports: readonly Report[], deviations: readonly Deviation[], { smallest, whereOf, kindOf, titleOf, countOf }: Words): string;
