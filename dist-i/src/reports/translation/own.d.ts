import type { OwnTranslation } from '../../translate/own.ts';
import type { Colors } from '../terminal.ts';
/** The numbers of a declared update rule for another reduction. */
export declare function ownText({ optimizer, gradientTimes, numbers, slots }: OwnTranslation, { bold, dim }: Colors): string;
