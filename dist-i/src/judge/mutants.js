import { defaultProfile } from '../arithmetic/profile.js';
import { criterionOf } from './criterion.js';
import { sampled, shareOf } from './draw.js';
import { questionsOf } from './law.js';
import { fails } from './discrimination.js';
/**
 * A clause's cases in the order in which faults are searched for: its worked examples, then one case at every point, and
 * again.
 */
export function* casesOf(clause, seed, cases) {
    for (const { given, answers } of clause.examples)
        yield caseOf(clause, given, answers);
    const rounds = shareOf(clause, cases);
    const drawn = [];
    for (let round = 0; round < rounds; round++) {
        for (const point of clause.given.fixed.keys())
            yield caseOf(clause, (drawn[point] ??= sampled({ clause, seed, format: profile.format }, point, rounds))[round]);
    }
}
const caseOf = (clause, given, expected) => ({
    clause,
    given,
    expected,
    questions: questionsOf(clause, given, (x) => x),
});
const profile = defaultProfile('float64');
/**
 * Searches for faults, those that the clause rejects where none are given, with so many drawn cases; it does not look on once
 * all have shown.
 */
export function killMatrix(clause, { seed, cases }, faults = clause.rejects) {
    const shown = new Map();
    let count = 0;
    for (const one of casesOf(clause, seed, cases)) {
        count++;
        const criterion = criterionOf(one, profile);
        for (const fault of faults)
            if (!shown.has(fault) && fails(fault, one.questions, criterion, profile.format))
                shown.set(fault, count);
        if (shown.size === faults.length)
            break;
    }
    return faults.map((fault) => ({ clause, fault, cases: shown.get(fault) }));
}
