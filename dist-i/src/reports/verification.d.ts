import type { Outcome, Report } from '../judge/verdict.ts';
type Kind = Outcome['kind'];
export interface Verification {
    readonly verified: readonly {
        readonly clause: string;
        readonly reported: Kind;
        readonly found: Kind;
        readonly same: boolean;
    }[];
    /** What the report says of itself as a whole, and is not so. */
    readonly claims: readonly string[];
    /** What was otherwise when the report was made. */
    readonly different: readonly {
        readonly what: string;
        readonly theirs: unknown;
        readonly ours: unknown;
    }[];
    /** How many clauses there are. */
    readonly chosen: number;
    readonly complete: boolean;
}
export declare const asksTooMuch: {
    readonly cases: (cases: number, most: number) => string;
    readonly seconds: (limit: number, most: number) => string;
};
/** The clauses of a run that a report should list, and those that it was to judge of them: a part may be. */
export interface Due {
    readonly listed: readonly string[];
    readonly due: readonly string[];
}
/**
 * What a report says of itself as a whole, and is not so by what is found here: which clauses it has verdicts on, of
 * those that its run was to judge; whether it is complete; the subject's profile; what the failures have in common; and
 * whether the subject conforms.
 */
export declare function claimsOf(reported: Report & {
    readonly complete: boolean;
}, here: Report, { listed, due }: Due): string[];
/** What came of judging again what a report says. */
export declare function verificationText({ verified, claims, different, chosen, complete }: Verification): string;
export {};
