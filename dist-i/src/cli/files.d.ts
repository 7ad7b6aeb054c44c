/**
 * Makes sure that a report can be written, before anything is judged, and that no earlier one is taken for it: it is
 * removed. Throws what the system says where it cannot be written.
 */
export declare function makeReady(path: string): void;
/** Writes a text: all of it, or, where that cannot be, none. Throws what the system says. */
export declare function writeWhole(path: string, text: string): void;
/** Adds a text to the end of a file that others write to as well, or to a stream. */
export declare function append(path: string, text: string): void;
/** How many bytes a file has that can be added to; it is made where there is none. */
export declare function sizeToAppend(path: string): number;
/** Whether two paths lead to one file, whatever links are on the way. */
export declare function isSameFile(one: string, other: string): boolean;
