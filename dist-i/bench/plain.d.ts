import { type Definitions } from '../spec/language/index.ts';
/** Answers close to those of the reference. */
export declare const byTolerance: (right: Definitions, wrong: Definitions, seed: number) => number | undefined;
/** Gradients close to difference quotients of the subject's own values, summed where nothing is reduced. */
export declare const byDifferences: (wrong: Definitions, seed: number) => number | undefined;
