import { definitions } from '../../spec/definitions/index.js';
import { inOneLoss, isOfLosses } from '../../spec/faults/one-loss.js';
import { defaultProfile } from '../arithmetic/profile.js';
import { criterionOf } from './criterion.js';
import { fails } from './discrimination.js';
import { casesOf } from './mutants.js';
const profile = defaultProfile('float64');
/** The loss of a question, where it has one. */
const lossesIn = (questions) => new Set(Object.values(questions).flatMap((question) => 'loss' in question ? [question.loss.name] : []));
/**
 * Every fault of reduced losses in every loss alone, and the clause that finds it, of these clauses with so many drawn
 * cases each.
 */
export function killPairs(clauses, faults, { seed, cases }) {
    const names = Object.keys(definitions.losses);
    const pairs = faults
        .filter((fault) => isOfLosses(fault, definitions))
        .flatMap((fault) => names.map((loss) => ({ fault, loss, restricted: inOneLoss(fault, loss) })));
    const found = new Map();
    for (const clause of clauses)
        for (const one of casesOf(clause, seed, cases)) {
            const asked = lossesIn(one.questions);
            const alive = pairs.filter(({ loss, restricted }) => asked.has(loss) && !found.has(restricted));
            if (alive.length === 0)
                continue;
            const criterion = criterionOf(one, profile);
            for (const { restricted } of alive)
                if (fails(restricted, one.questions, criterion, profile.format))
                    found.set(restricted, clause.id);
        }
    return pairs.map(({ fault, loss, restricted }) => ({ fault, loss, clause: found.get(restricted) }));
}
