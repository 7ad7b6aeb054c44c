const sizeOf = ({ counterexample: { questions } }) => JSON.stringify(questions).length;
function causeOf(failures, faults, nearest) {
    const [simplest] = failures.toSorted((a, b) => sizeOf(a) - sizeOf(b));
    return {
        faults,
        ...(nearest && { nearest }),
        clauses: failures.map(({ clause }) => clause),
        shown: simplest.clause,
    };
}
/** Faults that a clause which rejects them showed, in cases that held: they cannot be what is wrong. */
function contradicted(judged, clauses) {
    return new Set(judged.flatMap(({ clause, unshown = [] }) => {
        const rejects = clauses.find(({ id }) => id === clause)?.rejects ?? [];
        return rejects.map(({ id }) => id).filter((id) => !unshown.includes(id));
    }));
}
const keyOf = ({ id, only, part }) => JSON.stringify([id, only, part]);
/**
 * The causes of the failures of a run, the one with the most clauses first, however the verdicts are ordered. A fault
 * is named only where it explains every failing case of its clauses, of which one rejects it, or else of the whole run,
 * and no case that held contradicts it; what only one loss or rule has must explain the whole run.
 */
export function causesOf(verdicts, clauses) {
    const place = new Map(clauses.map(({ id }, at) => [id, at]));
    const failures = verdicts
        .filter((verdict) => verdict.kind === 'fail')
        .toSorted((a, b) => (place.get(a.clause) ?? place.size) - (place.get(b.clause) ?? place.size));
    const rejects = new Map(clauses.map(({ id, rejects: faults }) => [id, new Set(faults.map((fault) => fault.id))]));
    const judged = verdicts.filter(({ kind }) => kind !== 'unsupported' && kind !== 'error');
    const ruledOut = contradicted(judged, clauses);
    // What shows in the value of a case may hold in its gradient: of what is wrong there alone, the clause says more.
    const ruledOutInPart = contradicted(judged.filter(({ kind }) => kind !== 'fail'), clauses);
    const candidates = new Map(failures
        .flatMap(({ counterexample }) => counterexample.likely)
        .filter(({ id, only, part }) => only !== undefined || !(part === undefined ? ruledOut : ruledOutInPart).has(id))
        .map((fault) => [keyOf(fault), fault]));
    const suspects = (left) => [...candidates.values()].map((fault) => {
        const explained = left.filter(({ counterexample }) => counterexample.likely.some((one) => keyOf(one) === keyOf(fault)));
        return {
            fault,
            explained,
            rejecting: explained.filter(({ clause }) => rejects.get(clause)?.has(fault.id)).length,
        };
    });
    const isSound = ({ fault, explained, rejecting }) => explained.length === failures.length
        ? explained.length > 1 || rejecting > 0
        : fault.only === undefined && rejecting > 0;
    const causes = [];
    let left = failures;
    while (left.length > 0) {
        const sound = suspects(left).filter(isSound);
        const most = Math.max(0, ...sound.map(({ explained }) => explained.length));
        if (most === 0)
            break;
        const [{ explained }] = sound.filter((one) => one.explained.length === most);
        const alike = sound.filter((one) => same(one.explained, explained));
        // Where one explains it wholly, one in the gradient alone says nothing more.
        const whole = alike.filter(({ fault }) => fault.part === undefined);
        const named = (whole.length > 0 ? whole : alike).toSorted((a, b) => b.rejecting - a.rejecting);
        causes.push(causeOf(explained, named.map(({ fault }) => fault)));
        left = left.filter((failure) => !explained.includes(failure));
    }
    return [...causes, ...unexplained(left)];
}
const same = (a, b) => a.length === b.length && a.every((one, i) => one === b[i]);
/** What no fault explains: by the form that the answers have instead, and else by the kinds of question. */
function unexplained(failures) {
    const forms = formsOf(failures);
    const rest = failures.filter((failure) => !forms.some(({ members }) => members.includes(failure)));
    return [
        ...forms.map(({ members, nearest }) => causeOf(members, [], nearest)),
        ...byKinds(rest).map((group) => causeOf(group, [])),
    ];
}
/**
 * Failures by the kinds of question that their clauses ask. One that asks several goes with those that ask some of them
 * and no others: what is wrong there is wrong here.
 */
function byKinds(failures) {
    const kindsOf = ({ counterexample: { questions } }) => [
        ...new Set(Object.values(questions).map(({ ask }) => ask)),
    ];
    const groups = [];
    for (const failure of failures.toSorted((a, b) => kindsOf(a).length - kindsOf(b).length)) {
        const kinds = kindsOf(failure);
        const home = groups.find((group) => group.kinds.every((kind) => kinds.includes(kind)));
        if (home === undefined)
            groups.push({ kinds, members: [failure] });
        else
            home.members.push(failure);
    }
    return groups.map(({ members }) => members.toSorted((a, b) => failures.indexOf(a) - failures.indexOf(b)));
}
/**
 * Failures whose answers have another form than the declared one, all of them the same. Where clauses disagree of one
 * declared form, it is none of those that they name.
 */
function formsOf(failures) {
    const formed = failures.filter(({ counterexample }) => counterexample.nearest !== undefined);
    const declared = [...new Set(formed.map(({ counterexample }) => counterexample.nearest.declared))];
    return declared.flatMap((form) => {
        const members = formed.filter(({ counterexample }) => counterexample.nearest.declared === form);
        const all = members.map(({ counterexample }) => counterexample.nearest);
        const [first] = all;
        const { exact, part } = first;
        const answersAs = first.answersAs.filter((as) => all.every((one) => one.answersAs.includes(as)));
        const agree = all.every((one) => one.exact === exact && one.part === part);
        const of = [...new Set(all.flatMap((one) => one.of.split(', ')))].join(', ');
        return agree && answersAs.length > 0
            ? [{ members, nearest: { of, declared: form, exact, answersAs, ...(part && { part }) } }]
            : [];
    });
}
