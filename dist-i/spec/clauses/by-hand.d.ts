import { type LossSpec } from '../language/index.ts';
import type { Batch, WeighedPoint, Weighed } from './batches.ts';
type ByHand = Batch & {
    readonly b: 4;
    readonly loss: LossSpec;
};
/** Four squared errors, 4 + 16 + 0 + 36, with gradients 4, −8, 0 and 12. */
export declare const four: ByHand;
/** Eight, in pairs that weights or a mask take together. */
export declare const pairs: ByHand;
/** Neither weights nor a mask. */
export declare const unweighed: Weighed & Pick<WeighedPoint, 'over'>;
export {};
