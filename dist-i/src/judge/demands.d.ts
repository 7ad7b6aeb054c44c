import type { Demands, Unmet, Verdict } from './verdict.ts';
/** The demands that these verdicts do not meet. Only a pass is a pass. */
export declare function unmetBy(verdicts: readonly Verdict[], { require, minPass, baseline }: Demands): readonly Unmet[];
