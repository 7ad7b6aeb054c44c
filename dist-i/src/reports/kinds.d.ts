import type { Outcome, Verdict } from '../judge/verdict.ts';
export type Kind = Outcome['kind'];
export declare const symbols: Readonly<Record<Kind, string>>;
export declare const kinds: Kind[];
/** Those for which a run fails; where it is strict, the inconclusive ones too. */
export declare const faulty: ({ kind }: Outcome, strict?: boolean) => boolean;
/** How many verdicts there are of each kind that there is. */
export declare const countsOf: (verdicts: readonly Verdict[]) => {
    readonly kind: Kind;
    readonly count: number;
}[];
/** "27 pass, 1 fail". */
export declare const tallyText: (verdicts: readonly Verdict[]) => string;
