export declare const isVersion: (text: string) => boolean;
/** Below zero where the first is earlier. Numbers that are not written are zeros. */
export declare function byNumbers(one: string, other: string): number;
/** What npm writes behind a hyphen, and Python as letters, comes before the release itself. */
export declare const isPreRelease: (version: string) => boolean;
/** The releases of a list in its order, from one to another; of a series such as 2.13, to its last. */
export declare function between(releases: readonly string[], from: string, to: string): readonly string[];
