import { clauses as all, faults, specificationVersion } from '../../spec/index.js';
import { profileOf } from '../subjects/subject.js';
import { causesOf } from './causes.js';
import { chosenClauses, requireCheckOptions, requireSubject } from './checks.js';
import { aboutSubject } from './declared/about.js';
import { patient } from './patience.js';
import { conforms } from './verdict.js';
export const defaults = {
    seed: 1,
    cases: 100,
    timeLimit: 10_000,
};
/**
 * The verdicts on a subject, clause by clause, as they are reached.
 *
 * @throws TypeError or RangeError, before anything is judged, when the subject, its declaration or an option is none
 */
export function verdicts(subject, options = {}) {
    return checked(subject, options, 'verdicts');
}
function checked(subject, options, where) {
    requireSubject(subject, where);
    requireCheckOptions(options, where);
    return inTurn(subject, options, chosenClauses(options.clauses, where));
}
async function* inTurn(subject, options, clauses) {
    const { seed = defaults.seed, cases = defaults.cases, timeLimit = defaults.timeLimit } = options;
    const { replay, deviations, catalogue } = options;
    const { judgeClause } = await import('./judge.js');
    const asked = patient(subject);
    for (const clause of clauses)
        yield unlessByGlob(await judgeClause({ subject: asked, clause: aboutSubject(clause, subject.declaration, catalogue), seed, timeLimit }, { cases, replay, deviations }, faults));
}
/** A clause that passes is not stale where only a glob declares it: another clause of the glob may deviate. */
function unlessByGlob(verdict) {
    if (verdict.kind !== 'stale' || verdict.glob === undefined)
        return verdict;
    const { reason: _, link: __, glob: ___, expires: ____, void: _____, ...passes } = verdict;
    return { ...passes, kind: 'pass' };
}
/** What is reported of a subject and its verdicts. */
export function reportOf({ declaration }, { seed = defaults.seed, cases = defaults.cases, strict = false }, reached, run) {
    const causes = causesOf(reached, all);
    return {
        equistep: specificationVersion,
        ...(run && { run }),
        subject: { name: declaration.name, version: declaration.version, profile: profileOf(declaration) },
        seed,
        cases,
        verdicts: reached,
        ...(causes.length > 0 && { causes }),
        ...(strict && { strict }),
        conforms: conforms(reached, strict),
    };
}
/**
 * Judges a subject by the whole specification, or by some of its clauses.
 *
 * @throws TypeError or RangeError, before anything is judged, when the subject, its declaration or an option is none
 */
export async function judge(subject, options = {}) {
    const found = [];
    for await (const verdict of checked(subject, options, 'judge'))
        found.push(verdict);
    return reportOf(subject, options, found);
}
