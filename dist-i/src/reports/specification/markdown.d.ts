import type { Block } from './blocks.ts';
/** The anchor that GitHub gives to a heading. */
export declare const anchorOf: (heading: string) => string;
/** The page that a heading stands on, where it is another than the one that is written. */
export type PageOf = (heading: string) => string | undefined;
/** Blocks as GitHub's Markdown. */
export declare function markdownOf(blocks: readonly Block[], pageOf?: PageOf): string;
