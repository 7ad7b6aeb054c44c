import { type Arithmetic, type LossProblem, type Population, type ReductionForms } from '../../language/index.ts';
interface Weighed<T> {
    /** The unreduced loss, before it is weighed. */
    readonly elements: T;
    readonly weighed: T;
    readonly population: Population<T>;
    readonly reduced: T;
    readonly reduce: ReductionForms;
    readonly upstream: T;
}
/**
 * The gradient with respect to the weights, of their shape: each weight multiplies its elements; and where a mean
 * divides by a sum of weights it stands in the denominator, too: `(ℓᵢ − L) u / D`.
 */
export declare function gradientOfWeights<T>(arithmetic: Arithmetic<T>, { reduction, weights }: LossProblem<T>, { elements, weighed, population, reduced, reduce, upstream }: Weighed<T>): T;
export {};
