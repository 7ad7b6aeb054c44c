import type { Named } from '../../translate/frameworks/index.ts';
import type { Refusal } from '../../translate/translation.ts';
/** Why there is no set-up. */
export declare function refusalText(refusal: Refusal, named: Named): string;
