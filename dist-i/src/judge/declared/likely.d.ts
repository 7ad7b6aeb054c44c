import type { Clause } from '../../../spec/language/index.ts';
import type { Profile } from '../../arithmetic/profile.ts';
import type { AnsweredCase } from '../hypothesis.ts';
import type { LikelyFault } from '../verdict.ts';
/** The faults of a clause about declared losses whose answers are those of every case that failed. */
export declare function likelyOwn({ rejects }: Clause, failed: readonly AnsweredCase[], { format }: Profile): LikelyFault[];
