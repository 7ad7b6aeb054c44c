import { type FailedCase } from './compare.ts';
import { type Bench } from './draw.ts';
/**
 * A smaller case that fails, of those to which fast-check shrinks the one that failed; or that one, where there is no
 * smaller, or where the subject or a definition breaks down on the way. `draws` is how many cases were drawn there.
 */
export declare function shrink(bench: Bench, failed: FailedCase, draws: number): Promise<FailedCase>;
