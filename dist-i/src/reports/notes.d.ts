import { type Profile } from '../arithmetic/profile.ts';
import type { Exception, Report, Unmet, Verdict } from '../judge/verdict.ts';
/** What no reader may overlook: every report says it at its beginning, in a sentence each. */
export declare const notesOf: ({ run, unmet, subject, verdicts }: Report) => readonly string[];
/** A demand that is not met. */
export declare function unmetText(unmet: Unmet): string;
/** Points of a clause that the subject declares, and refused when it was asked. */
export declare const refusedOf: ({ unsupported }: Verdict) => readonly Exception[];
/** The clauses with such points. */
export declare const refusedIn: (verdicts: readonly Verdict[]) => readonly Verdict[];
/** What a subject declares of its arithmetic that the strict default of its format does not allow. */
export declare function widenedText(profile: Profile): string[];
