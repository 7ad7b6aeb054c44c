/** A package that a subject needs, which is there only where its user has installed it. */
export declare function peer<M>(subject: string, name: string, load: () => Promise<M>): Promise<M>;
/** The version of a package that does not tell it. Its entry point lies in a folder beside its manifest. */
export declare function versionOf(name: string): string;
