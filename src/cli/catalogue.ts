import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { requireCatalogue, type Catalogue } from '../judge/checks.ts';
import { cannotUseCatalogue } from '../reports/usage.ts';
import { Failure } from './failure.ts';

/** The losses and update rules that a module's default export defines: one, or a list of them. It runs in this process. */
export async function readCatalogue(module: string | undefined): Promise<Catalogue | undefined> {
  if (module === undefined) return undefined;
  try {
    const { default: given } = (await import(pathToFileURL(resolve(module)).href)) as { readonly default?: unknown };
    const defined = Array.isArray(given) ? (given as unknown[]) : [given];
    requireCatalogue(defined, 'its default export');
    return defined;
  } catch (thrown) {
    throw new Failure(cannotUseCatalogue(module, thrown instanceof Error ? thrown.message : String(thrown)));
  }
}
