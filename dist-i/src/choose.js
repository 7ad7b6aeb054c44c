import { globbed, longest } from './glob.js';
import { near } from './near.js';
/** Whether it is written as a glob, and not as an id. */
export const isGlob = (name) => /[*?[{(!]/.test(name);
/** The ids that an id or a glob matches, in their order: none, for a glob that cannot be used. */
export function matching(glob, ids) {
    return globbed(glob, ids) ?? [];
}
/** What may have been meant by an id or a glob that matches nothing: ids, and the globs of whole chapters. */
export const nearClauses = (glob, ids) => glob.length > longest ? [] : near(glob, [...ids, ...new Set(ids.map((id) => `${id.split('/')[0]}/*`))]);
