import { type Adapter } from '../adapters/registry.ts';
/** The packages from PyPI that an adapter in Python needs, by its requirements.txt. */
export declare const requirementsOf: (folder: string) => readonly string[];
/** These pages as they must be. */
export declare function pages(listed?: readonly Adapter[]): ReadonlyMap<string, string>;
/** A sentence for each page whose tables are not what the registry says. */
export declare const stale: (listed?: readonly Adapter[]) => readonly string[];
