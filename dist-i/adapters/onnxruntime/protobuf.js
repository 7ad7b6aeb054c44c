function varint(value) {
    const bytes = [];
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest > 127n; rest >>= 7n)
        bytes.push(Number(rest & 127n) | 128);
    return [...bytes, Number(rest)];
}
export const integer = (field, value) => [...varint(field << 3), ...varint(value)];
/** A message, or any other run of bytes that tells its length. */
export const message = (field, ...parts) => {
    const bytes = parts.flat();
    return [...varint((field << 3) | 2), ...varint(bytes.length), ...bytes];
};
export const text = (field, value) => message(field, [...new TextEncoder().encode(value)]);
