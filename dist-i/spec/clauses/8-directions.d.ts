import { type Clause } from '../language/index.ts';
export declare const errorsGoBothWays: Clause;
/** Only the last step is held: the first ones are nearly ±λ, whatever the gradient, and say little. */
export declare const stepsGoBothWays: Clause;
