import type { Block } from './blocks.ts';
/** Blocks as lines for a terminal: what stands under a heading or a label is indented under it. */
export declare const terminalText: (blocks: readonly Block[]) => string;
