import type { Deviation } from '../judge/deviation.ts';
import type { StaleGlob } from '../deviations/stale.ts';
import type { Update } from '../deviations/update.ts';
/** Why a declared deviation does not excuse a failure. */
export declare function voidText({ void: why, expires, reason }: Deviation): string;
export declare const linked: (reason: string, link: string | undefined) => string;
/** What an update does to a file of deviations. */
export declare function updateText(path: string, { added, removed }: Update): string;
/** What is said of globs that excuse nothing any more. */
export declare const staleText: (path: string, stale: readonly StaleGlob[]) => string;
