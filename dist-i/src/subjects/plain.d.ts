/**
 * A copy of data: strings, numbers, true, false, null, lists and objects, read once each. Throws a sentence for
 * anything else: functions, what holds itself, what cannot be read, what has no end. What is undefined is left out.
 */
export declare function plain(value: unknown, name: string): unknown;
/** The place of a part, as it is written in code: "its declaration's losses[0]". */
export declare function within(at: string, key: string | number, isTop: boolean): string;
