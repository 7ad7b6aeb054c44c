/** Two columns. */
export declare function aligned(rows: readonly (readonly [first: string, second: string])[]): string[];
