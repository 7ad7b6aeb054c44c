import type { Replay } from '../judge/judge.ts';
import type { Origin } from '../judge/verdict.ts';
/** Where a case came from, as `--replay` takes it: `12/34:0:1` (point and path) or `example/0`. */
export declare const replayText: (origin: Origin) => string;
/** The inverse of `replayText`; undefined for what it never gives. */
export declare function readReplay(text: string): Replay | undefined;
/** The command that judges this one case again. */
export declare function replayCommand(subject: readonly string[], clause: string, origin: Origin, more?: readonly string[], command?: string): string;
/** The words that name a subject to a command: that of the Python package takes the file which the package serves. */
export declare function wordsFor(command: string, subject: readonly string[]): readonly string[];
/** A word as a POSIX shell takes it. */
export declare const quoted: (word: string) => string;
