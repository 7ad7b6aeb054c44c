import { isGlob, matching, nearClauses } from '../choose.js';
import { namesIn, unfilled } from './entry.js';
const required = ['clause', 'reason', 'link'];
const optional = ['subject', 'expires', 'versions'];
const parts = [...required, ...optional];
/** The first thing that is wrong with what a file of deviations holds; undefined when nothing is. */
export function wrongInDeviations(file, known) {
    if (!isRecord(file))
        return { at: [], why: 'it is no object with a list of deviations' };
    const { deviations } = file;
    if (!Array.isArray(deviations))
        return { at: 'deviations' in file ? ['deviations'] : [], why: "it has no list of 'deviations'" };
    for (const [i, entry] of deviations.entries()) {
        const wrong = wrongInEntry(entry, known);
        if (wrong !== undefined)
            return { at: ['deviations', i, ...wrong.at], why: wrong.why };
        const again = againIn(entry, deviations.slice(0, i));
        if (again !== undefined)
            return { at: ['deviations', i], why: again };
    }
    return undefined;
}
/** What an entry declares that one before it declares, too. */
function againIn(entry, before) {
    for (const [i, other] of before.entries()) {
        const twice = namesIn(entry).find((name) => namesIn(other).includes(name));
        if (twice !== undefined && other.subject === entry.subject && other.versions === entry.versions)
            return `it declares ${twice} again, as deviations[${i}] does`;
    }
    return undefined;
}
function wrongInEntry(entry, { clauses, isRange, near }) {
    if (!isRecord(entry))
        return { at: [], why: 'it is no object with a clause, a reason and a link' };
    const instead = (name, names) => near(name, names)
        .map((one) => `'${one}'`)
        .join(' or ');
    for (const part of Object.keys(entry)) {
        if (!parts.includes(part))
            return {
                at: [part],
                why: `there is no such part; ${instead(part, parts) === '' ? `there are ${parts.join(', ')}` : `did you mean ${instead(part, parts)}?`}`,
            };
    }
    for (const part of required)
        if (!(part in entry))
            return { at: [], why: `it has no ${part}` };
    for (const [part, value] of Object.entries(entry)) {
        if (part === 'clause' && Array.isArray(value))
            continue;
        if (typeof value === 'string' && value.trim() !== '')
            continue;
        return {
            at: [part],
            why: part === 'clause' ? 'it is neither an id or a glob, nor a list of these' : 'it is no text',
        };
    }
    const { clause, link, expires, versions } = entry;
    const wrong = wrongInClause(clause, clauses);
    if (wrong !== undefined)
        return { at: ['clause', ...wrong.at], why: wrong.why };
    if (link !== unfilled.link && !(/^https?:\/\//.test(link) && URL.canParse(link)))
        return { at: ['link'], why: `'${link}' is no http or https address` };
    if (expires !== undefined && !isDay(expires))
        return { at: ['expires'], why: `'${expires}' is no day as in 2027-01-31` };
    if (versions !== undefined && !isRange(versions))
        return { at: ['versions'], why: `'${versions}' is no range of versions as in >=4.0.0 <5` };
    return undefined;
}
function wrongInClause(clause, clauses) {
    const names = namesIn({ clause });
    if (names.length === 0)
        return { at: [], why: 'it is an empty list: name a clause, or a glob that matches some' };
    for (const [i, name] of names.entries()) {
        const at = typeof clause === 'string' ? [] : [i];
        if (typeof name !== 'string' || name.trim() === '')
            return { at, why: 'it is no text' };
        if (names.indexOf(name) < i)
            return { at, why: `'${name}' is in the list already` };
        if (matching(name, clauses).length > 0)
            continue;
        const meant = nearClauses(name, clauses)
            .map((one) => `'${one}'`)
            .join(' or ');
        const what = isGlob(name) ? 'matches no clause' : 'is no clause';
        return { at, why: `'${name}' ${what}; ${meant === '' ? 'see equistep list' : `did you mean ${meant}?`}` };
    }
    return undefined;
}
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isDay = (text) => {
    const day = new Date(`${text}T00:00:00Z`);
    return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
