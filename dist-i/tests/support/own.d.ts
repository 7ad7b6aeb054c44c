/** Subjects with losses of their own, written as plain code writes them: row by row, with loops. */
import { type OwnLoss, type OwnMean, type OwnQuestion, type TensorData } from '../../spec/language/index.ts';
import { type NumberFormat } from '../../src/arithmetic/formats.ts';
import type { Subject } from '../../src/subjects/subject.ts';
type Rows = Readonly<Record<string, readonly (readonly number[])[]>>;
/** The elements of every row, and the gradient that an upstream one (one number an element) gives in each input. */
export interface OwnCode {
    readonly loss: OwnLoss;
    readonly elements: (batch: Rows) => number[][];
    readonly gradient: (batch: Rows, upstream: readonly (readonly number[])[]) => Record<string, number[][]>;
}
export interface OwnReply {
    value: TensorData;
    gradient: Record<string, TensorData>;
}
export declare const rowsIn: ({ shape, data }: TensorData) => number[][];
/** How one subject adds: from the first to the last, from the last, or in halves. */
export type Adding = 'forwards' | 'backwards' | 'pairwise';
/** What a mean divides a row by, and all of it. */
export declare function divisors(loss: OwnLoss, mean: OwnMean, batch: Rows): {
    readonly each: number[];
    readonly last: number;
};
/** A right subject: it computes in float64, and rounds what it adds and what it answers to its format. */
export declare function ownSubject({ loss, elements, gradient }: OwnCode, { format, adds, change, }?: {
    readonly format?: NumberFormat;
    readonly adds?: Adding;
    /** What is made of a right answer. */
    readonly change?: (right: OwnReply, question: OwnQuestion, batch: Rows) => OwnReply;
}): Subject;
/** What waiting for buses costs, at the stops that they serve: late buses cost thrice. Behind a mask. */
export declare const buses: OwnCode;
/** A quantile loss whose rows are weighed. */
export declare const quantile: OwnCode;
/** A loss whose rows see each other: each must be nearest to its own partner among all partners. */
export declare const partners: OwnCode;
export {};
