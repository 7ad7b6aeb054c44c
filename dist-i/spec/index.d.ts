import type { Chapter, Clause, Fault } from './language/index.ts';
/** The version of the specification: a clause that says something else is a new version. */
export declare const specificationVersion = "0.1.0";
/** The table of contents: the one place that fixes the order. */
export declare const chapters: readonly Chapter[];
export declare const clauses: readonly Clause[];
export { faultClasses } from './faults/classes.ts';
/** Every fault that some clause rejects, in the order of the clauses. */
export declare const faults: readonly Fault[];
