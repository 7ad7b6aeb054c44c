import { type Arithmetic, type OwnDefinitions, type OwnMean, type OwnProblem } from '../../language/index.ts';
/** What each element is multiplied by in a mean, of the elements' shape. */
export declare function coefficients<T>(arithmetic: Arithmetic<T>, mean: OwnMean, problem: OwnProblem<T>): T;
/** How own losses are reduced. */
export declare const ownReductions: Pick<OwnDefinitions, 'value' | 'upstream' | 'total'>;
