import { type Reduction } from '../../spec/contracts/index.ts';
import { type Entry, type Framework } from '../translate/frameworks/index.ts';
import type { BatchOptions } from '../translate/translation.ts';
import type { WindowParts } from '../translate/window.ts';
/** The options of `equistep translate`, as they were given. */
export interface TranslateFlags {
    readonly optimizer: string;
    readonly own?: string;
    readonly framework?: string;
    readonly fromFramework?: string;
    readonly toFramework?: string;
    readonly toOptimizer?: string;
    readonly from?: string;
    readonly to?: string;
    readonly batch?: number;
    readonly toBatch?: number;
    readonly accumulation?: number;
    readonly replicas?: number;
    readonly toAccumulation?: number;
    readonly toReplicas?: number;
    readonly rule?: string;
    readonly dataTimes?: number;
    readonly gradientTimes?: number;
    readonly average?: number;
    readonly warmup?: number;
    readonly scheduleSteps?: number;
    readonly scheduleIn?: string;
    readonly json?: boolean;
    readonly lr?: number;
    readonly eps?: number;
    readonly momentum?: number;
    readonly weightDecay?: number;
    readonly decay?: string;
    readonly clipValue?: number;
    readonly clipNorm?: number;
    readonly clipGlobalNorm?: number;
    readonly clipAdaptive?: number;
    readonly l2?: number;
    readonly lossScale?: number;
    readonly set?: readonly string[];
    readonly nesterov?: boolean;
    readonly amsgrad?: boolean;
    readonly centered?: boolean;
    readonly color: boolean;
}
/** What they ask for. */
export interface Asked {
    readonly framework: Framework;
    readonly entry: Entry;
    readonly from?: Reduction;
    readonly to?: Reduction;
    readonly window?: WindowParts;
    readonly toWindow?: WindowParts;
    readonly batch: Pick<BatchOptions, 'rule' | 'schedule' | 'dataTimes'>;
    readonly gradientTimes?: number;
    readonly target?: {
        readonly framework: Framework;
        readonly entry?: Entry;
    };
}
/** The options as they belong together. @throws Failure where they do not */
export declare function askedOf(flags: TranslateFlags): Asked;
