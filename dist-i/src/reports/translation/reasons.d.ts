import type { Named } from '../../translate/frameworks/index.ts';
import type { Change } from '../../translate/translation.ts';
/** Why a part has its degree. */
export declare function reasonOf({ name, degree }: Change, { setup }: Pick<Named, 'setup'>): string;
