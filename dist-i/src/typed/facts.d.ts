import type { ScalarReduction } from '../../spec/contracts/gradient.ts';
/** What a loss knows of itself at run time, where its type may know only a name for its batch size. */
export interface LossFacts {
    readonly reducedBy: ScalarReduction;
    readonly batchSize: number;
    /** What a mean of the same elements divides by; only while parts of a batch are added up. */
    readonly denominator: object | number | undefined;
    /** Whether penalties have been added: they are no part of a sum over examples. */
    readonly penalized: boolean;
}
export declare function asLoss<T extends object>(value: T, facts: LossFacts): T;
/** @throws TypeError for a tensor that is not a loss of this view: multiplied or added, it is another number. */
export declare function factsOf(loss: object, where: string): LossFacts;
export declare function asPenalty<T extends object>(value: T, forLossReducedBy: ScalarReduction): T;
/** @throws TypeError for what is not a penalty, or one that was chosen beside another reduction. */
export declare function requirePenalty(penalty: object, reducedBy: ScalarReduction, where: string): void;
