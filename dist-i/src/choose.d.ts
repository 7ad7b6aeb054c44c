/** Whether it is written as a glob, and not as an id. */
export declare const isGlob: (name: string) => boolean;
/** The ids that an id or a glob matches, in their order: none, for a glob that cannot be used. */
export declare function matching(glob: string, ids: readonly string[]): readonly string[];
/** What may have been meant by an id or a glob that matches nothing: ids, and the globs of whole chapters. */
export declare const nearClauses: (glob: string, ids: readonly string[]) => readonly string[];
