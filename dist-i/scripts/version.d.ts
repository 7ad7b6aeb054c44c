/** The versions of both packages, by their files. */
export declare function versions(folder: string): Readonly<Record<string, string | undefined>>;
/** What is not of the version of a tag, in a sentence; undefined where all is. */
export declare function differing(tag: string, found: ReturnType<typeof versions>): string | undefined;
