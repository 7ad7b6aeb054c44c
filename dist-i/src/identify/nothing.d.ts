import { type Identity, type LossQuestion } from '../../spec/language/index.ts';
import type { Inquiry } from './finding.ts';
/** What a reduction gives where there is nothing to reduce. */
export interface OfNothing {
    readonly reduction: string;
    readonly nothing: 'an empty batch' | 'all ignored' | 'all weights zero';
    readonly answers: readonly {
        readonly loss: string;
        readonly value: number | 'refused' | 'not supported';
        readonly why?: string;
    }[];
    /** The identities that give just that, and those that the subject declares of such a reduction. */
    readonly fits: readonly Identity[];
    readonly declared: readonly Identity[];
}
/** Whether one of the identities that are declared, if any are, is what it gives. */
export declare const isAsDeclaredOfNothing: ({ answers, declared, fits }: OfNothing) => boolean;
/** What the subject's reductions give for an empty batch: one question of each loss and reduction says what to empty. */
export declare function nothingOf({ subject, timeLimit }: Inquiry, reduction: string, questions: readonly LossQuestion[]): Promise<OfNothing[]>;
