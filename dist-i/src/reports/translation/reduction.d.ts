import type { Named } from '../../translate/frameworks/index.ts';
import type { Translation } from '../../translate/translation.ts';
import type { Colors } from '../terminal.ts';
/** What a translation is of, in words. */
export interface TranslationView {
    readonly named: Named;
    readonly asked: {
        readonly from: string;
        readonly to: string;
        readonly batchSize: number;
    } | {
        readonly gradientTimes: number;
    };
    readonly paint: Colors;
}
/** A translation: every number before and after, and why; then what it does not cover. Or why there is none. */
export declare function translationText(translation: Translation, view: TranslationView): string;
