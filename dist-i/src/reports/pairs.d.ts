import type { Pair } from '../judge/pairs.ts';
import type { Colors } from './style.ts';
/** The pairs that no clause finds, though the fault changes something in the loss. */
export declare const livePairs: (pairs: readonly Pair[]) => readonly Pair[];
/** The pairs that a clause finds, though they are said to change nothing. */
export declare const wronglyExcused: (pairs: readonly Pair[]) => readonly Pair[];
/** Every fault in one loss alone: the clause that finds it, or why it changes nothing. */
export declare function pairsText(pairs: readonly Pair[], { bold, red, yellow }: Colors): string;
/** What it comes to. */
export declare function pairsSummary(pairs: readonly Pair[], { green, red }: Colors): string;
