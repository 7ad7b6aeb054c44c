import { type Markup } from '../markup.ts';
import type { Run } from '../run.ts';
/** Which verdicts are shown: one of a row of buttons, where there are several kinds. */
export declare function filtersOf(run: Run): Markup;
/**
 * What the buttons do. The page holds no script, and so its looks do it: under a button that is chosen, what has no
 * verdict of its kind is not shown.
 */
export declare const filterLooks: string;
