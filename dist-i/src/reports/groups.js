import { faulty } from './kinds.js';
import { reachedIn } from './run.js';
export function sorted(run) {
    const reached = reachedIn(run);
    const { strict = false } = run.report;
    const isFailed = (one) => one.verdict.kind === 'fail';
    return {
        failures: groupsOf(reached.filter(isFailed), run.report.causes ?? []),
        wrong: reached.filter((one) => faulty(one.verdict, strict) && !isFailed(one)),
        undecided: reached.filter(({ verdict }) => verdict.kind === 'inconclusive' && !strict),
        declared: reached.filter(({ verdict }) => verdict.kind === 'deviates'),
    };
}
/** Failures by the causes of the report; where it names none for one, that is a group of its own. */
function groupsOf(failed, causes) {
    const groups = causes.flatMap((cause) => {
        const members = failed.filter(({ clause }) => cause.clauses.includes(clause.id));
        const shown = members.find(({ clause }) => clause.id === cause.shown) ?? members[0];
        return shown === undefined ? [] : [{ cause, shown, others: members.filter((one) => one !== shown) }];
    });
    const known = new Set(groups.flatMap(({ shown, others }) => [shown, ...others]));
    const alone = failed.filter((one) => !known.has(one)).map((shown) => ({ cause: ownCause(shown), shown, others: [] }));
    return [...groups, ...alone];
}
function ownCause({ clause: { id }, verdict: { counterexample } }) {
    const { likely, nearest } = counterexample;
    return { faults: likely, ...(nearest && { nearest }), clauses: [id], shown: id };
}
