import type { Profile } from '../../arithmetic/profile.ts';
import type { Criterion } from '../judgement.ts';
import type { Case } from '../law.ts';
/** What is right of a declared loss is what follows from the subject's own answers. */
export declare function declaredCriterion(one: Case, profile: Profile): Criterion;
