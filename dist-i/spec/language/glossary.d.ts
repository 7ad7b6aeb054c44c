/** The words of the specification, each with its meaning here. */
export declare const glossary: Readonly<Record<string, string>>;
/** The letters of the formulas. */
export declare const symbols: Readonly<Record<string, string>>;
