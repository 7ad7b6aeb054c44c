import { integer, message, text } from './protobuf.js';
/** Element types, by their numbers in onnx.proto. */
export const elementTypes = { float: 1, int64: 7 };
/**
 * A model in the ONNX format, of operator set 18. Shapes are left open. The numbers of the fields are those of
 * onnx.proto.
 */
export function model(nodes, inputs, outputs) {
    const graph = message(7, ...nodes.map(nodeOf), text(2, 'loss'), ...valuesOf(11, inputs), ...valuesOf(12, outputs));
    const operators = message(8, text(1, ''), integer(2, 18));
    return Uint8Array.from([...integer(1, 8), ...graph, ...operators]);
}
const nodeOf = ({ operator, inputs, outputs, attributes = {} }) => message(1, ...inputs.map((name) => text(1, name)), ...outputs.map((name) => text(2, name)), text(4, operator), ...Object.entries(attributes).map(attributeOf));
const attributeOf = ([name, value]) => typeof value === 'number'
    ? message(5, text(1, name), integer(3, value), integer(20, 2))
    : message(5, text(1, name), text(4, value), integer(20, 3));
const valuesOf = (field, values) => Object.entries(values).map(([name, type]) => message(field, text(1, name), message(2, message(1, integer(1, elementTypes[type])))));
