import { type Chapter } from '../language/index.ts';
export declare const chapter: Chapter;
