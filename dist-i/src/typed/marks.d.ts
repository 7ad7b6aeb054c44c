import type { Invariant } from '../../spec/contracts/invariant.ts';
import type { ScalarReduction } from '../../spec/contracts/gradient.ts';
import type { Shape } from '../../spec/contracts/index.ts';
/**
 * What the contracts say of numbers, apart from what carries them: `Carrier & Mark` is the framework's own tensor, and
 * goes wherever one goes; but it stands for exactly one shape, or for exactly one reduction over one batch size. The
 * properties exist for the compiler only.
 */
export declare const sizes: unique symbol;
export declare const reduced: unique symbol;
export declare const penalizes: unique symbol;
/** Numbers of exactly the shape S. */
export interface Sized<in out S extends Shape> {
    readonly [sizes]: Invariant<S>;
}
/** One number: a loss reduced by R over exactly B examples. */
export interface Reduced<in out R extends ScalarReduction, in out B extends number> {
    readonly [reduced]: Invariant<readonly [R, B]>;
}
/** One number: a penalty times a coefficient that was chosen beside a loss reduced by R. */
export interface Penalizing<in out R extends ScalarReduction> {
    readonly [penalizes]: Invariant<R>;
}
