import { type OwnLoop, type OwnLoss, type OwnOptimizer } from '../../spec/language/index.ts';
/**
 * What is wrong with losses that a subject declares as its own, of the right form, as a sentence that names the field and
 * says what to write; undefined when nothing is.
 */
export declare function wrongInOwnLosses(losses: readonly OwnLoss[]): string | undefined;
/** What is to be written at a place of the losses that a subject declares as its own. */
export declare function remedyInOwnLosses(keys: readonly string[]): string;
/** The same of training loops. */
export declare function wrongInLoops(loops: readonly OwnLoop[]): string | undefined;
/** The same of update rules. */
export declare function wrongInOwnOptimizers(rules: readonly OwnOptimizer[]): string | undefined;
