export interface Client {
    readonly name: 'npm' | 'pip';
    /** The releases of a package, oldest first. Rejects with a sentence. */
    readonly releases: (name: string, preReleases: boolean) => Promise<readonly string[]>;
    /** Installs requirements as `requirement` writes them in a folder. Rejects with a sentence. */
    readonly install: (folder: string, requirements: readonly string[]) => Promise<void>;
    readonly requirement: (name: string, release: string) => string;
}
/** Ends whatever client is at work. */
export declare const endClients: () => void;
/** npm, which installs what a package depends on, too, and runs no scripts of packages. */
export declare const npm: Client;
/** pip of a Python, beside whose packages a release is installed: what it depends on, it takes from there. */
export declare const pip: (python: string) => Client;
