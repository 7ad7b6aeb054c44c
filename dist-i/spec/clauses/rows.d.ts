import { type Arithmetic } from '../language/index.ts';
import type { Batch } from './batches.ts';
/** These rows of a computed tensor, in this order: what `taken` takes of a given one. */
export declare function rowsOf<T>({ fromData, multiply, reshape, shape, sum }: Arithmetic<T>, x: T, rows: readonly number[]): T;
/** The batch of these examples of another, in this order. */
export declare const examplesOf: <B extends Batch>(batch: B, rows: readonly number[]) => B;
