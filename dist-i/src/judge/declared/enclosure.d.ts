import type { OwnLoss } from '../../../spec/language/index.ts';
import type { Profile } from '../../arithmetic/profile.ts';
import { type Criterion } from '../judgement.ts';
import { type Case } from '../law.ts';
/**
 * By the balls of what an admissible evaluation in the subject's format may make of its own elements. An element stands
 * for what was held before it was rounded, where the format holds intermediates more precisely; for as many units in the
 * last place as the loss declares; and for by how much it differs from itself in a batch of another order.
 */
export declare function byEnclosure(one: Case, loss: OwnLoss, profile: Profile): Pick<Criterion, 'judge' | 'shows'>;
