/**
 * What is printed of an option that `equistep translate` does not have, with the option that is meant: the parser compares
 * letters, and would suggest `--rule` for a rate.
 */
export declare function hintForSetting(text: string): string;
