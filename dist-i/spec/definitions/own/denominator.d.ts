import { type Arithmetic, type OwnCount, type OwnMean, type OwnNested } from '../../language/index.ts';
type Inputs<T> = Readonly<Record<string, T>>;
/** A count, as one number. */
export declare function countOf<T>(arithmetic: Arithmetic<T>, over: OwnCount, inputs: Inputs<T>, elements: T): T;
export declare const isNested: (over: OwnMean['over']) => over is OwnNested;
/** Whether a mean is over groups, which a part of a batch may hold a part of. */
export declare const isOfGroups: (over: OwnMean['over']) => boolean;
/** What each row of the elements is divided by first, of shape [B, 1, …]; undefined where the mean is of all at once. */
export declare function eachOf<T>(arithmetic: Arithmetic<T>, { over }: OwnMean, inputs: Inputs<T>, elements: T): T | undefined;
/** D, what all of it is divided by, as one number. */
export declare const lastOf: <T>(arithmetic: Arithmetic<T>, mean: OwnMean, inputs: Inputs<T>, elements: T) => T;
export {};
