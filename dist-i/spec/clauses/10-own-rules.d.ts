import type { Chapter } from '../language/index.ts';
/** Of update rules that a subject declares: the degrees of their numbers say what is right, or their author does. */
export declare const chapter: Chapter;
