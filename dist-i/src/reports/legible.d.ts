/**
 * Control characters as the pictures that Unicode has of them; what reorders a line, and halves of characters, as `�`.
 * Lines stay lines.
 */
export declare const legible: (text: string) => string;
/** The same in one line. */
export declare const inOneLine: (text: string) => string;
/** A value, all of whose strings are legible; numbers are not looked at, and a part that is legible stays itself. */
export declare function legibly<V>(value: V): V;
