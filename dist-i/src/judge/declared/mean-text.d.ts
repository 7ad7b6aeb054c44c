import type { OwnMean } from '../../../spec/language/index.ts';
/** A mean in words: "mean over each lengths, then examples". */
export declare function meanText({ over, atLeast }: OwnMean): string;
