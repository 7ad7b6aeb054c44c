/** Letters that a glob may have: many more than an id has. */
export declare const longest = 200;
/**
 * The ids that a glob matches, in their order; a star matches slashes, too. Undefined where the glob is too long, is none,
 * or would take too long to match.
 */
export declare function globbed(glob: string, ids: readonly string[]): readonly string[] | undefined;
