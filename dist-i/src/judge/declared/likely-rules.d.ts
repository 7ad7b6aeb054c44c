import type { Clause } from '../../../spec/language/index.ts';
import type { Profile } from '../../arithmetic/profile.ts';
import type { AnsweredCase } from '../hypothesis.ts';
import type { LikelyFault } from '../verdict.ts';
/** The faults of a clause about declared rules that explain every case that failed: what it compares is as they have it. */
export declare function likelyOfRule({ rejects }: Clause, failed: readonly AnsweredCase[], profile: Profile): LikelyFault[];
