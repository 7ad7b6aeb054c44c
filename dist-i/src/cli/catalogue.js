var __rewriteRelativeImportExtension = (this && this.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { requireCatalogue } from '../judge/checks.js';
import { cannotUseCatalogue } from '../reports/usage.js';
import { Failure } from './failure.js';
/** The losses and update rules that a module's default export defines: one, or a list of them. It runs in this process. */
export async function readCatalogue(module) {
    if (module === undefined)
        return undefined;
    try {
        const { default: given } = (await import(__rewriteRelativeImportExtension(pathToFileURL(resolve(module)).href)));
        const defined = Array.isArray(given) ? given : [given];
        requireCatalogue(defined, 'its default export');
        return defined;
    }
    catch (thrown) {
        throw new Failure(cannotUseCatalogue(module, thrown instanceof Error ? thrown.message : String(thrown)));
    }
}
