import { ruleDeclarations, ruleForms, ruleNamed } from './cases.js';
export function ruleClause(of) {
    const { given, asks, law, examples, mutants = {}, by, ...rest } = of;
    const about = (rules, defined = {}, narrow = false) => ({
        ...rest,
        given: given(rules, defined, narrow),
        asks: (point) => asks(point, ruleNamed(rules, point)),
        law: ((arithmetic, answers, point, right) => law(arithmetic, answers, point, ruleNamed(rules, point), right)),
        examples: examples.filter((example) => isSample(rules, example.given)),
        ruled: {
            about,
            rules,
            defined,
            by,
            mutant: ({ id }, arithmetic, answers, point) => {
                const changed = mutants[id]?.(arithmetic, answers, point, ruleNamed(rules, point));
                return changed && { ...answers, ...changed };
            },
        },
    });
    return about(ruleDeclarations, ruleForms);
}
/** Whether the rule of a worked example is the one that the reference declares. */
const isSample = (rules, point) => JSON.stringify(ruleNamed(rules, point)) === JSON.stringify(ruleNamed(ruleDeclarations, point));
