import { inOneLine } from './legible.js';
import { plural } from './plural.js';
/** What must be known of all that was skipped. */
export const skippedNote = 'Not supported by the subject; not counted as passed.';
export const skippedTitle = 'Skipped (not supported by the subject; not counted as passed)';
/** In which order they are told, and what they say of what is skipped. */
const kinds = {
    'not-declared': 'Not declared (if the subject has it, declare it)',
    refused: 'Declared, but refused when it was asked',
    'cannot-be-asked': 'Cannot be asked of this subject',
};
const order = Object.keys(kinds);
export const skippedKind = ({ as }) => (as === undefined ? 'Skipped' : kinds[as]);
/** The reasons for which a clause was skipped, or some of its cases: each once. */
function reasonsOf(verdict) {
    const all = [...(verdict.kind === 'unsupported' ? [verdict] : []), ...verdict.unsupported];
    return [...new Map(all.map(({ reason, skippedAs }) => [reason, { full: reason, as: skippedAs }])).values()];
}
/**
 * The reasons why something was skipped, by kinds, each once and the commonest first. Reasons that differ in the name alone that
 * they end in are one.
 */
export function skippedIn(verdicts) {
    const reasons = new Map();
    for (const verdict of verdicts)
        for (const { full, as } of reasonsOf(verdict)) {
            const [, stem, name] = /^(.+) '([^']+)'$/s.exec(full) ?? [];
            const reason = stem ?? full;
            const key = `${as} ${reason}`;
            const one = reasons.get(key) ?? { reason, as, names: new Set(), whole: new Set(), partly: new Set() };
            reasons.set(key, one);
            if (name !== undefined)
                one.names.add(name);
            (verdict.kind === 'unsupported' ? one.whole : one.partly).add(verdict.clause);
        }
    const weight = ({ whole, partly }) => whole.length + partly.length / 1000;
    return Array.from(reasons.values(), ({ reason, as, names, whole, partly }) => ({
        reason,
        ...(as && { as }),
        names: [...names],
        whole: [...whole],
        partly: [...partly],
    })).toSorted((a, b) => order.indexOf(a.as) - order.indexOf(b.as) || weight(b) - weight(a));
}
/** "mine declares no loss 'huber', 'focal'". */
export const skippedText = ({ reason, names }) => names.length === 0 ? reason : `${reason} ${names.map((name) => `'${name}'`).join(', ')}`;
/** "3 clauses and cases of 2 more". */
export const skippedCount = ({ whole, partly }) => [
    ...(whole.length > 0 ? [plural(whole.length, 'clause')] : []),
    ...(partly.length > 0
        ? [`cases of ${whole.length > 0 ? `${partly.length} more` : plural(partly.length, 'clause')}`]
        : []),
].join(' and ');
/** More reasons than this are counted, and not named. */
const most = 6;
/** What was skipped and why, in a few lines; or all of it. */
export function skippedLines(verdicts, verbose = false) {
    const all = skippedIn(verdicts);
    if (all.length === 0)
        return [];
    const named = verbose ? all : all.slice(0, most);
    const left = all.length - named.length;
    return [
        `${skippedTitle}:`,
        ...named.flatMap((one, i) => [
            ...(one.as === undefined || one.as === named[i - 1]?.as ? [] : [`  ${skippedKind(one)}:`]),
            `  ${one.as === undefined ? '' : '  '}${inOneLine(skippedText(one))}: ${skippedCount(one)}`,
        ]),
        ...(left > 0 ? [`  … for ${plural(left, 'more reason')}: see --verbose, or a report`] : []),
    ];
}
