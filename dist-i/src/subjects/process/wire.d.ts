/** The numbers of a tensor that follow their line as bytes. */
export declare class Raw {
    readonly bytes: Buffer;
    constructor(bytes: Buffer);
}
/** A value of the language, as it is sent; large tensors as bytes after the line, where `raw` says so. */
export declare function encoded(value: unknown, raw?: boolean): unknown;
/**
 * The inverse of `encoded`, with the bytes that followed the line. Throws a sentence where a tensor's data are not as
 * many numbers as its shape has.
 */
export declare function decoded(value: unknown, followed?: Buffer): unknown;
/** The bytes of a message that was `encoded`, as a line, and what follows it, in parts. */
export declare function lineParts(message: object): Buffer[];
