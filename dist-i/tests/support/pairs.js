import { restricted } from '../../spec/faults/restricted.js';
import { clauses } from '../../spec/index.js';
import { defaultProfile } from '../../src/arithmetic/profile.js';
import { criterionOf } from '../../src/judge/criterion.js';
import { fails } from '../../src/judge/discrimination.js';
import { sampled } from '../../src/judge/draw.js';
import { questionsOf } from '../../src/judge/law.js';
const profile = defaultProfile('float64');
/** The pairs that no drawn case of a clause finds, by name. */
export function alive(id, pairs) {
    const clause = clauses.find((one) => one.id === id);
    const left = new Map(pairs.map(({ fault, part, has }) => [restricted(fault, part, has), has]));
    for (const point of clause.given.fixed.keys()) {
        const [given] = sampled({ clause, seed: 1, format: profile.format }, point, 1);
        const questions = questionsOf(clause, given, (x) => x);
        const concerned = [...left].filter(([, has]) => Object.values(questions).some((question) => has(question)));
        if (concerned.length === 0)
            continue;
        const criterion = criterionOf({ clause, given: given, questions }, profile);
        for (const [fault] of concerned)
            if (fails(fault, questions, criterion, profile.format))
                left.delete(fault);
    }
    return Array.from(left.keys(), (fault) => fault.id);
}
