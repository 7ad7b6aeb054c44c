import { plural } from './plural.js';
import { same } from './reading.js';
export const asksTooMuch = {
    cases: (cases, most) => `it has ${cases} cases a clause drawn: at most ${most} are drawn here`,
    seconds: (limit, most) => `it gives a subject ${limit / 1000} s for an answer: at most ${most / 1000} s are waited here`,
};
/** More names than these are counted. */
const most = 3;
const named = (ids) => [...ids.slice(0, most), ...(ids.length > most ? [`${ids.length - most} more`] : [])].join(', ');
const conforms = (is) => (is ? 'conforms' : 'does not conform');
/**
 * What a report says of itself as a whole, and is not so by what is found here: which clauses it has verdicts on, of
 * those that its run was to judge; whether it is complete; the subject's profile; what the failures have in common; and
 * whether the subject conforms.
 */
export function claimsOf(reported, here, { listed, due }) {
    const has = reported.verdicts.map(({ clause }) => clause);
    const missing = due.filter((id) => !has.includes(id));
    const strangers = has.filter((id) => !due.includes(id));
    const reached = due.slice(0, has.length);
    return [
        ...(reported.complete && missing.length > 0
            ? [`The report says that it is complete, and has no verdict on ${named(missing)}.`]
            : []),
        ...(!reported.complete && missing.length === 0
            ? ['The report says that it is not complete, and has a verdict on every clause of its run.']
            : []),
        ...(strangers.length > 0
            ? [`The report has verdicts on clauses that its run did not choose: ${named(strangers)}.`]
            : []),
        ...(strangers.length === 0 && missing.length + has.length === due.length && !same(has, reached)
            ? ['The verdicts are not those that a run reaches first, in the order of the specification.']
            : []),
        ...(same(reported.run?.clauses, listed)
            ? []
            : ['The clauses of the run are not listed once each, in the order of the specification.']),
        ...(same(reported.subject.profile, here.subject.profile)
            ? []
            : ['The profile of the subject is not what the subject declares here.']),
        ...(same(reported.causes ?? [], here.causes ?? []) ? [] : ['The causes of the failures are others here.']),
        ...(same(reported.unmet ?? [], here.unmet ?? []) ? [] : ['The demands that are not met are others here.']),
        ...(reported.conforms === here.conforms
            ? []
            : [`It is reported that the subject ${conforms(reported.conforms)}, and it ${conforms(here.conforms)}.`]),
    ];
}
/** What came of judging again what a report says. */
export function verificationText({ verified, claims, different, chosen, complete }) {
    const others = verified.filter((one) => !one.same);
    const shown = (value) => JSON.stringify(value).slice(0, 200);
    return [
        ...others.map(({ clause, reported, found }) => `✗ ${clause}: ${reported === found ? `${found}, but with other evidence` : `reported as ${reported}, found ${found}`}`),
        ...different.map(({ what, theirs, ours }) => `! The ${what} was ${shown(theirs)}, and here is ${shown(ours)}.`),
        ...(complete ? [] : ['! The report is not complete.']),
        ...(verified.length < chosen ? [`! The report is of ${verified.length} of ${plural(chosen, 'clause')}.`] : []),
        ...claims.map((claim) => `✗ ${claim}`),
        others.length === 0
            ? `${plural(verified.length, 'verdict')}: reproduced.`
            : `${others.length} of ${plural(verified.length, 'verdict')} not reproduced.`,
    ].join('\n');
}
