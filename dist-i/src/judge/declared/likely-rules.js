import { float64 } from '../../arithmetic/float64.js';
import { leavesOf } from '../answers.js';
import { answersOf, equationsOf } from '../law.js';
import { farthest, gapOf, nearer } from './distance.js';
import { definitionsFor, wronglyDefined } from './rules.js';
/** The faults of a clause about declared rules that explain every case that failed: what it compares is as they have it. */
export function likelyOfRule({ rejects }, failed, profile) {
    return rejects
        .filter((fault) => failed.every((one) => explains(fault, one, profile)))
        .map(({ id, faultClass: of, does }) => ({ id, of, does }));
}
function explains(fault, one, profile) {
    const { clause, given, questions, answers, criterion } = one;
    const { by, mutant } = clause.ruled;
    const wrong = by === 'definition'
        ? wronglyDefined(fault, clause, questions, profile)
        : mutant(fault, float64, answers, given);
    // What is no number is like nothing.
    if (leavesOf(answers).every(({ data }) => data.every(Number.isNaN)))
        return false;
    if (wrong === undefined || criterion.judge(wrong).violation === undefined)
        return false;
    // Where a fault has nothing to change, it is no cause.
    if (Object.entries(wrong).every(([name, answer]) => answer === answers[name]))
        return false;
    const right = by === 'definition' ? answersOf(definitionsFor(clause), float64, questions) : undefined;
    const sides = (of) => equationsOf(one, float64, of, right ?? of);
    const answered = sides(answers);
    return sides(wrong).every((equation, i) => {
        const { apart } = gapOf(equation);
        const near = (side) => farthest(equation[side], answered[i][side]) * nearer <= (Number.isFinite(apart) ? apart : 0);
        return near('left') && near('right');
    });
}
