/** Prints the share of cases at which each judge sees the fault, by B. */
export declare function printDetection(seed: number): void;
