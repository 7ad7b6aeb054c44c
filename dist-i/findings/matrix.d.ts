import type { Report } from '../src/judge/verdict.ts';
import type { Deviation, Explanation } from './deviation.ts';
/**
 * Every deviation with what explains it. Throws where one has no explanation, and where an explanation has no
 * deviation.
 */
export declare function explained(reports: readonly Report[], explanations: readonly Explanation[]): readonly Deviation[];
/** The same reports. Throws where some are of another specification than the one in the tree: it names them. */
export declare function ofSpecification(reports: readonly Report[], hash?: string): readonly Report[];
/** The reports on all frameworks that have an adapter, by name. */
export declare const storedReports: () => readonly Report[];
export declare const storedExplanations: () => readonly Explanation[];
/** The files that are made, by path. */
export declare function made(reports?: readonly Report[], explanations?: readonly Explanation[]): Readonly<Record<string, string>>;
/** The same as one page of HTML. */
export declare function htmlOf(reports?: readonly Report[], explanations?: readonly Explanation[]): string;
