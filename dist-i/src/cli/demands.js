import { clauses } from '../../spec/index.js';
import { unmetBy } from '../judge/demands.js';
import { badDemand } from '../reports/demands.js';
import { chosen } from './choose.js';
import { Failure } from './failure.js';
import { reportIn } from './reading.js';
/** The demands of a run as its report keeps them; nothing where nothing is demanded. */
export const kept = ({ require, minPass, baseline }) => require.length === 0 && minPass === undefined && baseline.length === 0
    ? {}
    : { demands: { require, minPass, baseline } };
/**
 * What the flags demand of a run of these clauses, of which a part may be judged here. Wrong usage is told: a demand
 * that nothing could meet, or that nothing could fail.
 */
export function demandsOf({ require = [], minPass, baseline }, of, judged, shard) {
    const isHere = (id) => judged.some((clause) => clause.id === id);
    for (const glob of require)
        if (!chosen(clauses, [glob]).some((clause) => of.includes(clause)))
            throw new Failure(badDemand.notChosen(glob));
    if (minPass !== undefined && shard !== undefined)
        throw new Failure(badDemand.partOfRun);
    if (minPass !== undefined && minPass > of.length)
        throw new Failure(badDemand.tooMany(minPass, of.length));
    const required = require.length === 0 ? [] : chosen(clauses, require).map(({ id }) => id);
    const past = baseline === undefined ? undefined : passesIn(baseline);
    const isNowhere = (id) => !clauses.some((clause) => clause.id === id);
    const compared = (past?.passed ?? []).filter((id) => isHere(id) || isNowhere(id));
    return {
        require: required.filter(isHere),
        minPass,
        baseline: compared,
        ...(past && { from: { subject: past.subject, left: past.passed.length - compared.length } }),
    };
}
/** A report with the demands that it does not meet. One that is not complete meets none or all: nobody knows. */
export function demanded(report, demands, of) {
    const unmet = report.verdicts.length < of ? [] : unmetBy(report.verdicts, demands);
    return unmet.length === 0 ? report : { ...report, unmet };
}
/** The clauses that passed in an earlier report, and of which subject it is. */
function passesIn(path) {
    const { complete, verdicts, subject } = reportIn(path);
    if (!complete)
        throw new Failure(badDemand.incomplete(path));
    const passed = verdicts.filter(({ kind }) => kind === 'pass').map(({ clause }) => clause);
    if (passed.length === 0)
        throw new Failure(badDemand.nothingPassed(path));
    return { passed, subject: subject.name };
}
