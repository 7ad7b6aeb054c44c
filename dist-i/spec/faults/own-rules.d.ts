import { type Arithmetic, type Fault, type OwnClip } from '../language/index.ts';
export declare const ownRuleNumbersHardCoded: Fault;
export declare const ownRuleRateHardCoded: Fault;
export declare const ownRuleSmallFlushed: Fault;
export declare const ownRuleNumberNotRead: Fault;
export declare const ownRuleStateIgnored: Fault;
export declare const ownRuleCountNotResumed: Fault;
export declare const ownRuleSlotNotResumed: Fault;
export declare const ownRuleSlotsWithoutScale: Fault;
export declare const ownRuleSlotsOneLate: Fault;
export declare const ownRuleSlotsForgotten: Fault;
export declare const ownRuleStepsNotCounted: Fault;
export declare const ownRuleRateKept: Fault;
export declare const ownRuleNumbersSquared: Fault;
export declare const ownRuleDecayOtherwise: Fault;
export declare const ownRuleDecayIgnored: Fault;
/** A threshold that nothing reaches, as so many times the one that is given. */
export declare const unreached: number;
/** A gradient that is clipped. */
export declare function clippedBy<T>({ constant, divide, maximum, minimum, multiply, positive, select, sqrt, subtract, sum }: Arithmetic<T>, by: OwnClip['by'], gradient: T, threshold: T): T;
export declare const ownRuleClipElsewhere: Fault;
export declare const ownRuleClipIgnored: Fault;
export declare const ownRuleLastPartOnly: Fault;
export declare const ownRulePartsAveraged: Fault;
export declare const ownRuleStepPerPart: Fault;
