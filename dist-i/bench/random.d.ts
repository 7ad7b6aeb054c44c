/** Numbers from 0 to 1, by any number of seeds (Steele, Lea and Flood's SplitMix in 32 bits). */
export declare function randomOf(...seeds: readonly number[]): () => number;
export declare const median: (values: readonly number[]) => number;
/** What some work gives, and the milliseconds that it takes. */
export declare function timed<F>(work: () => F): {
    readonly found: F;
    readonly ms: number;
};
/** What some work gives, and the milliseconds for which processors work at it: a busy machine makes them hardly more. */
export declare function spent<F>(work: () => F): {
    readonly found: F;
    readonly ms: number;
};
