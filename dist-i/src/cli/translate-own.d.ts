import { type OwnTranslation } from '../translate/own.ts';
import type { TranslateFlags } from './translate-options.ts';
/** The numbers of an update rule that a file declares, for another reduction. @throws Failure for wrong usage */
export declare function ownTranslated(path: string, flags: TranslateFlags): OwnTranslation;
