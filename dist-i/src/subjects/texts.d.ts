/** Texts that come from a subject, which may hold anything. */
/** How many letters of a text from a subject are kept. */
export declare const mostLetters = 10000;
/** The beginning of a text, in memory of its own: a slice would keep the whole of it. */
export declare const cut: (text: string, most?: number) => string;
/** What was thrown, in a sentence, whatever it is. */
export declare function thrownText(thrown: unknown): string;
/** A value in a few letters, whatever it is. */
export declare function shown(value: unknown): string;
