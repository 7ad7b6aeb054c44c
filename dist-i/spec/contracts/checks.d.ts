/**
 * What the compiler promises, checked once more at run time, because plain JavaScript also calls the constructors.
 * Every message says where the mistake is, what was found and what to do. Nothing is ever coerced.
 */
/** `Object`, `Array`, `Map`, … */
export declare const kindOf: (value: unknown) => string;
/** A value as code would write it. */
export declare function shown(value: unknown): string;
/** @throws TypeError unless `value` is a primitive number; NaN and ±Infinity are numbers. */
export declare function requireNumber<N extends number>(value: N, where: string, hint: string): N;
/** @throws TypeError unless `value` is a number, RangeError unless it is a safe integer of at least `least`. */
export declare function requireInteger<N extends number>(value: N, least: 0 | 1, where: string, hint: string): N;
/**
 * @throws TypeError or RangeError unless `value` is one of `choices`: TypeError where it is of another kind altogether.
 */
export declare function requireOneOf<T extends string | number>(value: T, choices: readonly T[], where: string): T;
/** @throws TypeError unless `value` is an object of named fields, so that they can be checked. */
export declare function requireObject<T extends object>(value: T, where: string, hint: string): T;
/** @throws TypeError unless `value` is a function. */
export declare function requireFunction(value: unknown, where: string, hint: string): void;
/**
 * @throws TypeError unless `value` is an object, RangeError when it has a part that is not among `names`: what is not
 *   understood would change the result, or be ignored
 */
export declare function requireOptions<T extends object>(value: T, names: readonly string[], where: string, hint: string): T;
/** @throws TypeError unless `value` is an array or a typed array; a string, too, has a length and indices. */
export declare function requireList<T extends ArrayLike<number>>(value: T, where: string, hint: string): T;
/**
 * The sizes of the axes, copied and frozen. @throws TypeError unless they are a list of numbers, RangeError unless they
 * are counts
 */
export declare function requireShape(shape: readonly number[], where: string): readonly number[];
