import type { AddDegrees, Degree, HalveDegree, NegateDegree } from '../contracts/degree.ts';
import type { Invariant, invariant } from '../contracts/invariant.ts';
/**
 * A tensor of a quantity of degree D: multiply the loss by c > 0, and it is multiplied by c^D. The type knows the
 * degree alone; the numbers behind it are those of whichever arithmetic is at work. An update rule that is written over
 * graded tensors, and whose hyper-parameters or slots have a wrong degree, does not compile.
 */
export interface Graded<in out D extends Degree> {
    readonly degree: D;
    readonly [invariant]: Invariant<D>;
}
/** A tensor of some degree. */
export interface AnyGraded {
    readonly degree: Degree;
}
/**
 * The arithmetic of graded tensors: the same operations, where only what has one degree is added, compared or chosen
 * between.
 */
export interface GradedArithmetic {
    /** A pure number. */
    readonly constant: (value: number) => Graded<0>;
    /** Zeros, which have every degree, in the shape of another tensor. */
    readonly zeros: <D extends Degree>(like: AnyGraded) => Graded<D>;
    readonly shape: (x: AnyGraded) => readonly number[];
    readonly add: <D extends Degree>(a: Graded<D>, b: Graded<NoInfer<D>>) => Graded<D>;
    readonly subtract: <D extends Degree>(a: Graded<D>, b: Graded<NoInfer<D>>) => Graded<D>;
    readonly minimum: <D extends Degree>(a: Graded<D>, b: Graded<NoInfer<D>>) => Graded<D>;
    readonly maximum: <D extends Degree>(a: Graded<D>, b: Graded<NoInfer<D>>) => Graded<D>;
    readonly multiply: Product;
    readonly divide: Quotient;
    readonly sqrt: <D extends Degree>(x: Graded<D>) => Graded<HalveDegree<D>>;
    readonly absolute: <D extends Degree>(x: Graded<D>) => Graded<D>;
    readonly exp: (x: Graded<0>) => Graded<0>;
    readonly log: (x: Graded<0>) => Graded<0>;
    readonly power: (x: Graded<0>, exponent: number) => Graded<0>;
    /** One where x > 0, zero elsewhere: c > 0 changes nothing. */
    readonly positive: (x: AnyGraded) => Graded<0>;
    readonly select: <D extends Degree>(condition: Graded<0>, a: Graded<D>, b: Graded<NoInfer<D>>) => Graded<D>;
    readonly sum: <D extends Degree>(x: Graded<D>, axis?: number) => Graded<D>;
    readonly anyOf: <D extends Degree>(one: () => Graded<D>, ...others: readonly (() => Graded<NoInfer<D>>)[]) => Graded<D>;
}
/** Degrees are added; a pure number leaves any degree alone. */
interface Product {
    <D extends Degree>(a: Graded<0>, b: Graded<D>): Graded<D>;
    <A extends Degree, B extends Degree>(a: Graded<A>, b: Graded<B>): Graded<AddDegrees<A, B>>;
}
interface Quotient {
    <D extends Degree>(a: Graded<D>, b: Graded<0>): Graded<D>;
    <A extends Degree, B extends Degree>(a: Graded<A>, b: Graded<B>): Graded<AddDegrees<A, NegateDegree<B>>>;
}
export {};
