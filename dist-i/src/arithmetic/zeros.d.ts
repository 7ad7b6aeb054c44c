/**
 * So many zeros. An array of more than 64 bytes gets memory of its own, for which an engine takes several times as long
 * as an operation on so few numbers does: small ones are views of one memory, each of a part of its own.
 */
export declare function zeros(size: number): Float64Array;
/** A copy of these numbers. */
export declare function copyOf(numbers: ArrayLike<number>): Float64Array;
