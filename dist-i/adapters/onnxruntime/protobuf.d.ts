/**
 * As much of the wire format of Protocol Buffers as a model of one operator needs.
 * https://protobuf.dev/programming-guides/encoding/
 */
export type Bytes = readonly number[];
export declare const integer: (field: number, value: number | bigint) => Bytes;
/** A message, or any other run of bytes that tells its length. */
export declare const message: (field: number, ...parts: readonly Bytes[]) => Bytes;
export declare const text: (field: number, value: string) => Bytes;
