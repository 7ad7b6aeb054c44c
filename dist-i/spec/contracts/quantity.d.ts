import { type AddDegrees, type Degree, type HalveDegree, type NegateDegree } from './degree.ts';
import type { Invariant, invariant } from './invariant.ts';
/**
 * A number of an optimizer together with its degree: the power of c by which it must change, or does change, when the
 * loss is multiplied by c > 0. Quantities are added within one degree only, and a parameter update is a `Quantity<0>`:
 * an optimizer whose hyper-parameters are scaled wrongly does not compile.
 */
export interface Quantity<in out D extends Degree> {
    readonly degree: D;
    readonly value: number;
    readonly [invariant]: Invariant<D>;
}
/**
 * A quantity: `quantity(0.1, -1)` is a rate of plain descent, `quantity(1e-8, 1)` the ε that Adam adds to a root.
 *
 * @param value any number but NaN; an infinite one may be a clip threshold
 * @throws TypeError when an argument is not a number; RangeError when the value is NaN or the degree is none of {@link degrees}
 */
export declare function quantity<D extends Degree>(value: number, degree: D): Quantity<D>;
/**
 * The quantity after the loss has been multiplied by c: c^degree · q. From mean to sum, c is the denominator of the
 * mean. At degree −1 this is q / c, rounded once: the λ_sum = λ_mean / B of {@link convertRate}.
 *
 * @throws TypeError when c is not a number; RangeError when c is not positive and finite
 */
export declare function scaleQuantity<D extends Degree>(q: Quantity<D>, c: number): Quantity<D>;
/** a + b, of their common degree. @throws RangeError when the degrees differ, or the sum is NaN */
export declare function addQuantities<D extends Degree>(a: Quantity<D>, b: Quantity<NoInfer<D>>): Quantity<D>;
/** a · b, of the sum of their degrees. @throws RangeError when that sum leaves the range, or the product is NaN */
export declare function multiplyQuantities<A extends Degree, B extends Degree>(a: Quantity<A>, b: Quantity<B>): Quantity<AddDegrees<A, B>>;
/** a / b, of the difference of their degrees. @throws RangeError when it leaves the range, or the quotient is NaN */
export declare function divideQuantities<A extends Degree, B extends Degree>(a: Quantity<A>, b: Quantity<B>): Quantity<AddDegrees<A, NegateDegree<B>>>;
/** √q, of half its degree. @throws RangeError when that is no integer, or q is negative */
export declare function squareRootOfQuantity<D extends Degree>(q: Quantity<D>): Quantity<HalveDegree<D>>;
