import type { FailedCase, Flaky } from './compare.ts';
import type { Bench } from './draw.ts';
/**
 * Asks once more what a case asked that failed. Undefined where the subject answers alike, or declares that it need not,
 * or is late: then nothing can be said.
 */
export declare function flakiness({ subject, timeLimit }: Bench, failed: FailedCase): Promise<Flaky | undefined>;
