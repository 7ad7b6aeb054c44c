/** What a window may have been made of its parts: right, and the faults of training loops. */
/** Counts of examples, by replica and micro-batch. */
export type Counts = readonly (readonly number[])[];
/** A combination of the parts, by what each is multiplied by; and of what the window before did. */
export interface Hypothesis {
    /** As a verb phrase: "divides by the number of micro-batches". */
    readonly does: string;
    readonly coefficients: readonly number[];
    readonly before?: number;
}
/** Right: each part's mean counts as often as it has examples. */
export declare function rightOf(counts: Counts): Hypothesis;
/** What else a part may be taken to count: its rows, and all numbers of the input that says which of them count. */
export interface Extents {
    readonly rows: Counts;
    readonly all: Counts;
}
/** Faults of accumulation and of replicas; those that are right for these counts are left out. */
export declare function faultsOf(counts: Counts, before?: Counts, extents?: Extents): readonly Hypothesis[];
/** Faults of a reported loss, of the values of the parts. */
export declare function reportsOf(counts: Counts, extents?: Extents): readonly Hypothesis[];
