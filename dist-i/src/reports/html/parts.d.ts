/** A part of a formula that may begin a line, and whether it stands apart from the part before it. */
export interface Part {
    readonly latex: string;
    readonly apart: boolean;
}
/**
 * Where the lines of a formula may be broken: between equations side by side, before an implication, and before the
 * second relation of a chain. Never within brackets; where these do not match, nowhere.
 */
export declare function partsOf(formula: string): Part[];
