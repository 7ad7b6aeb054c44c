import type { TranslateFlags } from './translate-options.ts';
/** `equistep translate`: prints what was asked for; gives the exit code. A page has only `translated`, and no files. */
export declare function translateCommand(flags: TranslateFlags): Promise<number>;
