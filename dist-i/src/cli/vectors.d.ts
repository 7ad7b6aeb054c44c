export interface VectorFlags {
    readonly out: string;
    readonly clause?: readonly string[];
    readonly format?: string;
    readonly seed?: number;
    readonly cases?: number;
}
/**
 * Writes a file of test vectors for every clause, with their schema and the helper for Python, which judges by them.
 */
export declare function vectors({ out, clause, format, seed, cases }: VectorFlags): Promise<void>;
