import { defaultProfile } from '../arithmetic/profile.js';
import { inOneLine } from './legible.js';
import { plural } from './plural.js';
/** What no reader may overlook: every report says it at its beginning, in a sentence each. */
export const notesOf = ({ run, unmet = [], subject, verdicts }) => [
    ...(run?.replay === undefined ? [] : [`One case was judged again (${run.replay}), and nothing else of its clause.`]),
    ...unmet.map(unmetText),
    ...refusedText(verdicts),
    ...widenedText(subject.profile),
];
/** A demand that is not met. */
export function unmetText(unmet) {
    if (unmet.demand === 'min-pass')
        return `Demand not met: ${unmet.wanted} clauses must pass (--min-pass), and ${unmet.passed} do.`;
    const { demand, clause, found } = unmet;
    const instead = found === 'not-judged' ? 'it was not judged' : `its verdict is '${found}'`;
    return demand === 'require'
        ? `Demand not met: ${clause} must pass (--require), but ${instead}.`
        : `Demand not met: ${clause} passed in the baseline, and now ${instead}.`;
}
/** Points of a clause that the subject declares, and refused when it was asked. */
export const refusedOf = ({ unsupported }) => unsupported.filter(({ skippedAs }) => skippedAs === 'refused');
/** The clauses with such points. */
export const refusedIn = (verdicts) => verdicts.filter((verdict) => refusedOf(verdict).length > 0);
/** More reasons than this are counted, and not named. */
const most = 3;
function refusedText(verdicts) {
    const refused = refusedIn(verdicts);
    if (refused.length === 0)
        return [];
    const all = [...new Set(refused.flatMap((one) => refusedOf(one).map(({ reason }) => inOneLine(reason))))];
    const named = all.slice(0, most).map((reason) => `"${reason}"`);
    const more = all.length > most ? [`${all.length - most} more`] : [];
    return [
        `Refused when asked, though declared (not counted as passed): questions of ${plural(refused.length, 'clause')}. ${all.length === 1 ? 'The reason' : 'The reasons'}: ${[...named, ...more].join(', ')}.`,
    ];
}
/** What a subject declares of its arithmetic that the strict default of its format does not allow. */
export function widenedText(profile) {
    const strict = defaultProfile(profile.format);
    const names = Object.keys(strict.ulps);
    const differs = (part) => profile[part] !== undefined && profile[part] !== strict[part];
    const ulps = names.filter((name) => (profile.ulps[name] ?? strict.ulps[name]) !== strict.ulps[name]);
    const parts = [
        ...(differs('accumulator') ? [`sums in ${profile.accumulator} (${strict.accumulator})`] : []),
        ...(differs('excess') ? [`intermediates in ${profile.excess} (${strict.excess})`] : []),
        ...ulps.map((name) => `${name} within ${plural(profile.ulps[name], 'unit')} in the last place (${strict.ulps[name]})`),
        ...(differs('flush') ? ['subnormal numbers may be taken for zero'] : []),
        ...(differs('deterministic') ? ['it need not answer alike twice'] : []),
    ];
    if (parts.length === 0)
        return [];
    return [
        `Profile other than the strict default of ${profile.format} (in parentheses), by the subject's declaration: ${parts.join('; ')}.`,
    ];
}
