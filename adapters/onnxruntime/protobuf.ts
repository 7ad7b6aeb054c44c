/**
 * As much of the wire format of Protocol Buffers as a model of one operator needs.
 * https://protobuf.dev/programming-guides/encoding/
 */
export type Bytes = readonly number[];

function varint(value: number | bigint): Bytes {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return [...bytes, Number(rest)];
}

export const integer = (field: number, value: number | bigint): Bytes => [...varint(field << 3), ...varint(value)];

/** A message, or any other run of bytes that tells its length. */
export const message = (field: number, ...parts: readonly Bytes[]): Bytes => {
  const bytes = parts.flat();
  return [...varint((field << 3) | 2), ...varint(bytes.length), ...bytes];
};

export const text = (field: number, value: string): Bytes => message(field, [...new TextEncoder().encode(value)]);
