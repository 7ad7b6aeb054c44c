import type { Chapter } from '../language/index.ts';
/** Of losses that a subject declares: only its own answers say what is right. */
export declare const chapter: Chapter;
