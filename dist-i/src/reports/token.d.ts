import type { Replay } from '../judge/judge.ts';
import type { Origin } from '../judge/verdict.ts';
/** One case of one clause, and what it was found with. */
export interface Token {
    readonly clause: string;
    readonly seed: number;
    readonly where: Replay;
    /** The subject, where it has a name; a module or a command must be given anew, for a token may come from anybody. */
    readonly subject: string | undefined;
    /** The version of the specification, and the beginning of its hash. */
    readonly specification: string;
}
/** A token holds no letter that a shell takes for another: eq1@clause@seed@where@specification@subject@checksum. */
export declare function tokenText({ clause, seed, specification, subject }: Omit<Token, 'where'>, origin: Origin): string;
/** What a token says, or undefined where it is none, or was changed. */
export declare function readToken(text: string): Token | undefined;
