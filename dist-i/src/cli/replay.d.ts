import { type Named } from './subject.ts';
/**
 * Judges the one case that a token names; gives the exit code. What the token says is run only where it comes with this
 * package.
 */
export declare function replay(text: string, given: Named | undefined, flags: {
    readonly color: boolean;
    readonly timeLimit?: number;
    readonly catalogue?: string;
}): Promise<number>;
