/**
 * What hyper-parameters mean in every rule that has them, by the symbols of the formulas.
 */
export declare const hyperParameterWords: Readonly<Record<string, string>>;
