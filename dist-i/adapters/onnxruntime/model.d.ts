/** Element types, by their numbers in onnx.proto. */
export declare const elementTypes: {
    readonly float: 1;
    readonly int64: 7;
};
type ElementType = keyof typeof elementTypes;
/** A node of a graph: an operator, the names of what goes in and comes out, and its attributes. */
export interface Node {
    readonly operator: string;
    readonly inputs: readonly string[];
    readonly outputs: readonly string[];
    readonly attributes?: Readonly<Record<string, string | number>>;
}
/**
 * A model in the ONNX format, of operator set 18. Shapes are left open. The numbers of the fields are those of
 * onnx.proto.
 */
export declare function model(nodes: readonly Node[], inputs: Readonly<Record<string, ElementType>>, outputs: Readonly<Record<string, ElementType>>): Uint8Array;
export {};
