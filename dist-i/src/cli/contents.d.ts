/** `equistep list`: the clauses alone, with their sentences, as JSON. */
export declare function listClauses(globs: readonly string[]): void;
/** `equistep list` */
export declare function list(): Promise<void>;
