import { defineOwnOptimizer, type DefinedLoss, type LossOfOnesOwn } from '../spec/language/index.ts';
/**
 * Defines a loss of one's own: its declaration, and its unreduced `value` over an abstract arithmetic, [B, …] as
 * `elements` says. The derivative is taken by differentiation where none is given.
 *
 * @throws TypeError for the first part that is none, with what to write
 */
export declare function defineLoss(of: LossOfOnesOwn): DefinedLoss;
/**
 * Defines an update rule of one's own: its declaration, with the degree of every number and slot, and one `step` over an
 * abstract arithmetic, as the rules of the specification are written. What is not of one degree does not compile.
 *
 * @throws TypeError for the first part that is none, with what to write
 */
export declare const defineOptimizer: typeof defineOwnOptimizer;
