import type { BatchRole, BatchSubject } from '../language/batch-rule.ts';
import { type Part, type Setup } from './translation.ts';
/** What a number does when the batch changes; nothing where every rule leaves it as it is. */
export declare function batchRoleOf({ optimizer }: Setup, { name, degree }: Part): BatchRole | undefined;
/** What a rule for another batch size asks of a set-up. */
export declare function batchSubjectOf(setup: Setup): BatchSubject;
