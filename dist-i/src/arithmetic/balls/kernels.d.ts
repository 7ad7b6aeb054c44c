/**
 * An operation on the first n balls of the registers a and b, each of which moves by 1, or by 0 where it is one ball.
 * What is beyond the numbers gets no finite radius. Returns how far from zero all of them reach together, or NaN where
 * nobody asks.
 */
export type Kernel = (n: number, di: number, dj: number) => number;
/** Whether x is a·b with nothing left. */
export declare function isProduct(x: number, a: number, b: number): boolean;
export declare const add: (slack: number) => Kernel;
export declare const subtract: (slack: number) => Kernel;
export declare const multiply: (slack: number) => Kernel;
export declare const divide: (slack: number) => Kernel;
export declare const maximum: Kernel;
export declare const minimum: Kernel;
