import type { Arithmetic } from '../../language/definition.ts';
/** The sum of every row, with an extent of 1 for every further axis. */
export declare function sumsOfRows<T>({ reshape, shape, sum }: Arithmetic<T>, x: T): T;
