/** A point by its axes, each value as it is written. */
export type Point = Readonly<Record<string, string>>;
export declare const pointOf: (values: object) => Point;
/** Axes that take some tuples of values together, whatever the other axes take. */
export interface Group {
    readonly axes: readonly string[];
    readonly tuples: readonly (readonly string[])[];
}
/** The tuples of values that points have of these axes, each once. */
export declare const tuplesOf: (points: readonly Point[], axes: readonly string[]) => (readonly string[])[];
/** The smallest groups of axes of which the points are all combinations; one group of all axes where there are none. */
export declare function factors(points: readonly Point[]): readonly Group[];
/** Points as few lists of combinations, in their order: each the one that is shortest beside its points. */
export declare function combinations(points: readonly Point[]): readonly (readonly Group[])[];
