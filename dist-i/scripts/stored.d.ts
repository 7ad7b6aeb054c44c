import type { Report } from '../src/judge/verdict.ts';
/** How the verdicts of a report differ from those of the stored one: a sentence for each clause. */
export declare function differences(found: Pick<Report, 'verdicts'>, stored: Pick<Report, 'verdicts'>): readonly string[];
