/** What a test does, given the cells of its row. */
type Body = (...row: unknown[]) => unknown;
export interface Test {
    readonly file: string;
    readonly id: string;
    readonly run: Body;
}
/**
 * What takes the place of vitest for the tests that are loaded with it, and the list that they then stand in, by file.
 */
export declare function collection(): {
    readonly tests: readonly Test[];
    readonly vitest: object;
};
export {};
