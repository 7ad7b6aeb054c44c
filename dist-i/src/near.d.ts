/**
 * The nearest names, where no more than a third of their letters are wrong; and at most two more, no more than twice as
 * wrong.
 */
export declare function near(name: string, names: readonly string[]): readonly string[];
