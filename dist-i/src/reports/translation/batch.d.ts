import type { Named } from '../../translate/frameworks/index.ts';
import type { BatchTranslation } from '../../translate/translation.ts';
import type { Colors } from '../terminal.ts';
/** What a translation to another batch size is of. */
export interface BatchView {
    readonly named: Named;
    readonly from: number;
    readonly to: number;
    readonly reducedBy: string;
    readonly paint: Colors;
}
/** Another batch size, marked as the approximation that it is. */
export declare function batchText(translation: BatchTranslation, { named, from, to, reducedBy, paint }: BatchView): string;
