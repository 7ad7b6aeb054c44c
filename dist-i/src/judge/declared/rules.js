import { sampleRules } from '../../../spec/definitions/own/sample-rules.js';
import { definitions } from '../../../spec/definitions/index.js';
import { agrees } from '../../arithmetic/agreement.js';
import { float64 } from '../../arithmetic/float64.js';
import { formats } from '../../arithmetic/formats.js';
import { judged } from '../judgement.js';
import { answersOf, equationsOf } from '../law.js';
import { roundedTo } from '../rounded.js';
import { byDistances, gapOf } from './distance.js';
/** The declared rules of a subject, and those of them that are defined: by a catalogue, or as those of the reference. */
export function rulesOf({ ownOptimizers = [] }, catalogue) {
    const samples = sampleRules.filter(({ declaration }) => ownOptimizers.some((rule) => JSON.stringify(rule) === JSON.stringify(declaration)));
    const known = Object.fromEntries([...samples, ...catalogue].map((one) => [one.declaration.name, one]));
    const defined = Object.fromEntries(ownOptimizers.flatMap(({ name }) => (name in known ? [[name, known[name]]] : [])));
    return { rules: ownOptimizers.map((rule) => graded(rule, defined[rule.name])), defined };
}
/** A rule with the degrees that its definition has, where the subject leaves them out. */
function graded(rule, definition) {
    if (definition === undefined)
        return rule;
    const { rate, hyperParameters = {} } = definition.declaration;
    return {
        ...rule,
        rate: { ...rate, ...rule.rate },
        ...(rule.hyperParameters && {
            hyperParameters: Object.fromEntries(Object.entries(rule.hyperParameters).map(([name, one]) => [name, { ...hyperParameters[name], ...one }])),
        }),
    };
}
export const isNarrow = ({ format }) => formats[format].maxExponent < 100;
/** The definitions, with the rules that a clause is about. */
export function definitionsFor({ ruled }) {
    if (ruled === undefined)
        return definitions;
    return { ...definitions, ownRules: { ...definitions.ownRules, rules: ruled.defined } };
}
/** @throws RangeError, in a sentence, where a definition is of other numbers or slots than the subject declares */
export function requireAlike({ ruled }, questions) {
    const [question] = Object.values(questions);
    const declared = ruled.rules.find(({ name }) => name === question.rule);
    const of = ruled.defined[question.rule].declaration;
    for (const part of ['hyperParameters', 'slots']) {
        const [here, there] = [declared, of].map((one) => Object.keys(one[part] ?? {}).toSorted());
        // Slots that cannot be read are not declared.
        if (here.join() === there.join() || (part === 'slots' && here.length === 0))
            continue;
        throw new RangeError(`the definition of '${of.name}' has the ${part} ${there.join(', ') || 'none'}, and the subject declares ${here.join(', ') || 'none'}: correct one of them`);
    }
}
/** The shapes of the answers; those of slots are the subject's affair. */
const modelOf = (questions) => Object.fromEntries(Object.entries(questions).map(([name, question]) => [
    name,
    { parameter: question.steps.map(() => ({ shape: question.parameter.shape })) },
]));
/** What follows from the subject's own answers, bit for bit or by distances. */
export function ruleCriterion(one, { format }) {
    const { clause, given, questions } = one;
    const { mutant, by, rules } = clause.ruled;
    const equationsFor = (answers) => equationsOf(one, float64, answers, answers);
    const wrong = (answers, fault) => mutant(fault, float64, answers, given);
    const slots = (name) => Object.keys(rules.find((rule) => rule.name === name)?.slots ?? {});
    const model = Object.fromEntries(Object.entries(modelOf(questions)).map(([name, shapes]) => {
        const question = questions[name];
        const held = Object.fromEntries(slots(question.rule).map((slot) => [slot, { shape: 'any' }]));
        return [name, { ...shapes, ...(question.slots && { slots: held }) }];
    }));
    if (by === 'distance') {
        const wronglyAt = (answers, fault) => {
            const other = wrong(answers, fault);
            return other === undefined ? [] : equationsFor(other).map(gapOf);
        };
        return { model, undecided: 0, ...byDistances({ rejects: clause.rejects, format, equationsFor, wronglyAt }) };
    }
    const judge = (answers) => judged(equationsFor(answers), (relation, left, l, right, r) => (agrees(relation, left.data[l], right.data[r]) ? undefined : 'violated'), (x) => x);
    return {
        model,
        undecided: 0,
        judge,
        shows: (answers) => (fault) => {
            const other = wrong(answers, fault);
            return other !== undefined && judge(other).violation !== undefined ? 'shown' : undefined;
        },
    };
}
/** What a definition with a fault answers, in a format; undefined where it answers nothing. */
export function wronglyDefined(fault, clause, questions, { format }) {
    try {
        return roundedTo(format, answersOf(fault.wrong(definitionsFor(clause)), float64, questions));
    }
    catch {
        return undefined;
    }
}
/** Whether a fault shows in a case that is judged by a definition. */
export const definedShows = ({ clause, questions }, profile, judge) => () => (fault) => {
    const wrong = wronglyDefined(fault, clause, questions, profile);
    return wrong !== undefined && judge(wrong).violation !== undefined ? 'shown' : undefined;
};
