import { type Block } from './blocks.ts';
/** What a reader must know before the first clause. */
export declare const reading: () => readonly Block[];
