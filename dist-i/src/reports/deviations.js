import { isGlob } from '../choose.js';
import { plural } from './plural.js';
/** Why a declared deviation does not excuse a failure. */
export function voidText({ void: why, expires, reason }) {
    switch (why) {
        case 'expired':
            return `It was declared to deviate (${reason}), but only until ${expires}: fix it, or declare it again.`;
        case 'unconfirmed':
            return `The subject itself declares that it deviates (${reason}). That counts only where a file of deviations, or the option deviations, says so, too: --update-deviations adds an entry.`;
        default:
            return 'It is declared to deviate, but without a reason and a link that say why and where it is tracked: fill them in.';
    }
}
export const linked = (reason, link) => link === undefined ? reason : `${reason} (${link})`;
/** What an update does to a file of deviations. */
export function updateText(path, { added, removed }) {
    if (added.length + removed.length === 0)
        return `${path}: nothing to change.`;
    return [
        `${path}: ${plural(added.length, 'deviation')} added, ${removed.length} removed.`,
        ...removed.map(({ by, entry }) => {
            const why = isGlob(by) ? 'nothing that it matches deviates' : 'passes';
            return `  - ${by}  ${why}; it was declared as: ${entry.reason}`;
        }),
        ...added.map(({ clause }) => {
            const [one, ...others] = [clause].flat();
            const all = others.length === 0 ? '' : `  (with ${others.join(', ')}: one likely cause)`;
            return `  + ${one}  fails until its reason and its link are filled in${all}`;
        }),
    ].join('\n');
}
/** What is said of globs that excuse nothing any more. */
export const staleText = (path, stale) => stale
    .map(({ applied: { by }, clauses }) => `${path}: nothing that '${by}' matches deviates, and ${plural(clauses.length, 'clause')} of it pass: take it out.`)
    .join('\n');
