/** A stream of bytes, cut into lines. */
export interface Lines {
    readonly push: (bytes: Buffer) => void;
    /** Where the stream stands, as words after "it ended": nothing where that is between two lines. */
    readonly unfinished: () => string;
}
/** Bytes that follow a line, and what is done with them once all have come. */
export interface Following {
    readonly size: number;
    readonly take: (bytes: Buffer) => void;
}
/**
 * Cuts a stream of bytes into lines of UTF-8, and the bytes that `each` says follow one. No line may be longer than `most()` bytes. At the first that is, or that
 * is no UTF-8, `wrong` is called with what it did, and nothing more.
 */
export declare function lines(each: (line: string) => Following | void, most: () => number, wrong: (what: string) => void): Lines;
