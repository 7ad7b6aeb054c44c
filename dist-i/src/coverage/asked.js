import { definitions } from '../../spec/definitions/index.js';
import { float64 } from '../arithmetic/float64.js';
import { sampled } from '../judge/draw.js';
import { answersOf, questionsOf } from '../judge/law.js';
import { definedIn } from '../judge/names.js';
import { optionsOf } from './options.js';
/** The first case at every point of a clause, and its worked examples. */
function casesOf(clause) {
    const drawn = clause.given.fixed.flatMap((_, point) => sampled({ clause, seed: 1, format: 'float64' }, point, 1));
    const given = [...clause.examples.map((example) => example.given), ...drawn];
    return given.map((one) => ({ clause, given: one, questions: questionsOf(clause, one, (x) => x) }));
}
/** Which options of every kind of question are asked by these clauses, and against what. */
export function askedBy(clauses) {
    const found = new Map();
    for (const clause of clauses)
        for (const one of casesOf(clause)) {
            const answers = answersOf(definitions, float64, one.questions);
            const defined = definedIn(one, answers);
            for (const [name, question] of Object.entries(one.questions))
                for (const option of optionsOf(question)) {
                    const key = `${question.ask} ${option}`;
                    const entry = found.get(key) ?? { kind: question.ask, option, defined: new Set(), own: new Set() };
                    found.set(key, entry);
                    (defined.has(name) ? entry.defined : entry.own).add(clause.id);
                }
        }
    return Array.from(found.values(), ({ kind, option, defined, own }) => ({
        kind,
        option,
        againstDefinition: [...defined],
        againstItself: [...own].filter((id) => !defined.has(id)),
    }));
}
