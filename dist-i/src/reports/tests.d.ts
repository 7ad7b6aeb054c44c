import type { Clause } from '../../spec/language/index.ts';
import type { Verdict } from '../judge/verdict.ts';
/** Why a test is skipped; undefined when it is not. */
export declare function testSkipped(verdict: Verdict, strict?: boolean): string | undefined;
/** Why a test fails. Its title has the clause's sentence already. */
export declare function testFailure(verdict: Verdict, clause: Clause): string;
