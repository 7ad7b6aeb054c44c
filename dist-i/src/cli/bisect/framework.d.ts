import type { Subject } from '../../subjects/subject.ts';
import { type Client } from './clients.ts';
export interface Framework {
    readonly name: string;
    readonly client: Client;
    /** The packages that its adapter needs; the releases of the first are meant, unless another is named. */
    readonly packages: readonly string[];
    /** Packages of which the release of the same number is installed with that of one of them. */
    readonly together: (name: string) => readonly string[];
    /** The subject that is installed in a folder. */
    readonly load: (folder: string, loadingTime: number) => Promise<Subject>;
}
export declare const python: () => string;
export declare const frameworks: () => readonly Framework[];
/** The one of this name. */
export declare const frameworkOf: (name: string) => Framework;
