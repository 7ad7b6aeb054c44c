import { matching } from '../choose.js';
/** What stands in a new entry until a person fills it in. */
export const unfilled = { reason: 'TODO: why is this accepted?', link: 'TODO: where is it tracked?' };
/** The ids and globs of an entry. */
export const namesIn = ({ clause }) => typeof clause === 'string' ? [clause] : clause;
/**
 * The entries that are about a subject, by the ids of their clauses. Of several for one clause, the first that counts;
 * one that names the clause by its id comes before one that matches it by a glob.
 */
export function applying(entries, { name, version }, today, inRange, ids) {
    const about = entries
        .filter((entry) => (entry.subject ?? name) === name)
        .filter(({ versions }) => versions === undefined || inRange(version, versions))
        .flatMap((entry) => namesIn(entry).map((by) => ({ applied: { entry, by }, ids: matching(by, ids) })));
    const rank = (id, { entry, by }) => (voidOn(entry, today) === undefined ? 0 : 2) + (by === id ? 0 : 1);
    const found = new Map();
    for (const { applied, ids: matched } of about) {
        for (const id of matched) {
            const before = found.get(id);
            if (before === undefined || rank(id, applied) < rank(id, before))
                found.set(id, applied);
        }
    }
    return found;
}
/** Why an entry does not count on a day; undefined when it does. */
function voidOn({ reason, link, expires }, today) {
    if (reason === unfilled.reason || link === unfilled.link)
        return 'unfilled';
    // Dates of this form are in the order of their texts.
    return expires !== undefined && expires < today ? 'expired' : undefined;
}
export const deviationsOf = (entries, today) => Object.fromEntries(Array.from(entries, ([clause, { entry, by }]) => {
    const { reason, link, expires } = entry;
    const why = voidOn(entry, today);
    return [
        clause,
        {
            reason,
            link,
            ...(by !== clause && { glob: by }),
            ...(expires !== undefined && { expires }),
            ...(why !== undefined && { void: why }),
        },
    ];
}));
