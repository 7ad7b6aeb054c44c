import { noCaseOf } from './declared/about.js';
import { sharesOf } from './shares.js';
/** The results at those points where it came to such a finding. */
export const such = (points, kind) => points.flatMap(({ point, finding }) => finding?.kind === kind ? [{ point, finding: finding }] : []);
/** The verdict on a clause. */
export function conclude(bench, results) {
    const { clause } = bench;
    const { points, discrimination } = results;
    const count = (of) => points.reduce((total, one) => total + one[of], 0);
    const skipped = such(points, 'unsupported');
    const exceptionOf = ({ point, finding }) => ({
        point,
        reason: finding.reason,
        skippedAs: finding.skippedAs,
    });
    const asked = points.filter(({ cases, finding }) => cases > 0 && finding?.kind !== 'unsupported');
    const combined = results.replayed ? undefined : sharesOf(clause, fixedOf(asked));
    const firstFailing = points.findIndex(({ finding }) => finding?.kind === 'fails');
    const tally = {
        clause: clause.id,
        cases: count('cases'),
        telling: count('discriminating'),
        unclaimed: count('unclaimed'),
        points: clause.given.fixed.length,
        failing: [
            ...such(points, 'fails').map(({ point, finding }) => ({ point, reason: finding.failed.violation.about })),
            ...such(points, 'error').map(({ point, finding }) => ({ point, reason: finding.message })),
        ],
        unsupported: skipped.map(exceptionOf),
        ...(combined && { combined }),
        ...(firstFailing >= 0 && {
            firstFailure: points.slice(0, firstFailing + 1).reduce((total, { cases }) => total + cases, 0),
        }),
    };
    const outcome = outcomeOf(bench, results, tally);
    const unshown = discrimination.unshown().map(({ id }) => id);
    const judged = outcome.kind !== 'unsupported' && outcome.kind !== 'error';
    return { ...tally, ...outcome, ...(judged && unshown.length > 0 && { unshown }) };
}
/** The fixed points among them: the worked examples are none. */
const fixedOf = (points) => points.map(({ point }) => point).filter((point) => !('example' in point));
function outcomeOf(bench, { points, discrimination, explanation, deviation, replayed }, { cases, telling, unclaimed }) {
    const { declaration } = bench.subject;
    const own = declaration.deviations?.[bench.clause.id];
    // What a subject says of itself excuses nothing until somebody else says it, too.
    const declared = deviation ?? (own === undefined ? undefined : { reason: own, void: 'unconfirmed' });
    // Where a subject does not answer alike twice, what failed need not fail again.
    const errors = such(points, 'error').map(({ finding }) => finding);
    const flaky = errors.find(({ isFlaky }) => isFlaky);
    if (flaky !== undefined)
        return brokenDown(flaky);
    const [failure] = such(points, 'fails');
    if (failure !== undefined) {
        const { given, questions, violation, origin } = failure.finding.failed;
        const counterexample = { given, questions, violation, ...explanation, origin };
        if (declared === undefined)
            return { kind: 'fail', counterexample };
        return declared.void === undefined
            ? { kind: 'deviates', ...declared, counterexample }
            : { kind: 'fail', declared, counterexample };
    }
    const [error] = errors;
    if (error !== undefined)
        return brokenDown(error);
    if (cases === 0) {
        const [first] = such(points, 'unsupported').map(({ finding }) => finding);
        const { reason, skippedAs = 'cannot-be-asked' } = first ?? {};
        return {
            kind: 'unsupported',
            reason: reason ?? noCaseOf(bench.clause, declaration) ?? 'there is no such case',
            skippedAs,
        };
    }
    if (unclaimed > 0)
        return { kind: 'inconclusive' };
    // What a subject allows itself must not be so much that faults fit in.
    if (discrimination.hidden().length > 0)
        return { kind: 'inconclusive' };
    if (telling === 0 && !replayed)
        return { kind: 'unsupported', reason: cannotShow(declaration), skippedAs: 'cannot-be-asked' };
    if (declared === undefined)
        return { kind: 'pass' };
    const { void: _, ...stale } = declared;
    return { kind: 'stale', ...stale };
}
const brokenDown = ({ message, one, twice, unasked }) => ({
    kind: 'error',
    message,
    origin: one.origin,
    questions: one.questions,
    ...(twice && { twice }),
    ...(unasked && { unasked }),
});
/** Why a clause says nothing of a subject that may well be right. */
const cannotShow = ({ name, format, gradients }) => gradients === false
    ? `${name} declares no gradients, in which alone a fault would show`
    : `no fault that the clause rejects can show in the features that ${name} declares, in ${format}`;
