import { type Catalogue } from '../judge/checks.ts';
/** The losses and update rules that a module's default export defines: one, or a list of them. It runs in this process. */
export declare function readCatalogue(module: string | undefined): Promise<Catalogue | undefined>;
