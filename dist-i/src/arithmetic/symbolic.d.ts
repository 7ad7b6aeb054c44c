import { type Arithmetic } from '../../spec/language/index.ts';
import { type Float64Tensor } from './float64.ts';
/**
 * A number that remembers how it was made: `4 × mean.value`. So the two sides of a law get their names from the law
 * itself. What is made of given numbers alone is a number, and is written as one.
 */
export interface Symbolic {
    readonly value: Float64Tensor;
    /** Undefined where it does not depend on any answer. */
    readonly text?: string;
    /** How tightly the text binds: a sum 1, a product 2, a name or a call 3. */
    readonly binds?: 1 | 2 | 3;
}
/** A number that an answer gives, under its name. */
export declare const named: (text: string, value: Float64Tensor) => Symbolic;
/** The arithmetic in which a law says what its two sides are. */
export declare const symbolic: Arithmetic<Symbolic>;
