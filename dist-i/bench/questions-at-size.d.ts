import { type LossName, type LossQuestion, type ReductionSpec } from '../spec/language/index.ts';
export type Loss = Extract<LossName, 'squared-error' | 'binary-cross-entropy' | 'softmax-cross-entropy'>;
/** A question about a batch of so many rows and columns, in float32; equal ones at each call. */
export declare function questionOf(loss: Loss, reduction: ReductionSpec, [rows, columns]: readonly [rows: number, columns: number]): LossQuestion;
export declare const logits: (rows: number, classes: number) => LossQuestion;
