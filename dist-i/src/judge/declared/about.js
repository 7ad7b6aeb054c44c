import { sampleDeclarations, sampleForms } from '../../../spec/clauses/own/cases.js';
import { isNarrow, rulesOf } from './rules.js';
/** A clause as it is about this subject: one about declared losses, or update rules, is about those that the subject declares. */
export function aboutSubject(clause, declaration, catalogue = []) {
    const { declared, ruled } = clause;
    if (ruled !== undefined) {
        const { rules, defined } = rulesOf(declaration, catalogue.filter(isRule));
        return ruled.about(rules, defined, isNarrow(declaration));
    }
    if (declared === undefined)
        return clause;
    const { format, ownLosses = [], gradients } = declaration;
    if (declared.onlyIn !== undefined && declared.onlyIn !== format)
        return declared.about([]);
    const valuesAlone = (loss) => ({ ...loss, gradientOf: [] });
    return declared.about(gradients === false ? ownLosses.map(valuesAlone) : ownLosses, formsOf(ownLosses, catalogue.filter(isLoss)));
}
const isRule = (one) => 'step' in one;
const isLoss = (one) => !isRule(one);
/** The definitions of these losses: those of a catalogue, by name, and those of the losses that the reference declares. */
const formsOf = (losses, catalogue) => ({
    ...Object.fromEntries(sampleDeclarations
        .filter((sample) => losses.some((loss) => JSON.stringify(loss) === JSON.stringify(sample)))
        .map(({ name }) => [name, sampleForms[name]])),
    ...Object.fromEntries(catalogue.map((one) => [one.declaration.name, one])),
});
/** Why there is no case of such a clause; undefined where there is another reason. */
export function noCaseOf({ declared, ruled, given: { fixed } }, { name, format, ownLosses = [], ownOptimizers = [] }) {
    if (ruled !== undefined && fixed.length === 0)
        return noRule(name, ownOptimizers, ruled);
    if (declared === undefined || fixed.length > 0)
        return undefined;
    if (ownLosses.length === 0)
        return `${name} declares no losses of its own (ownLosses)`;
    if (declared.onlyIn !== undefined && declared.onlyIn !== format)
        return `difference quotients say something in ${declared.onlyIn} alone, and ${name} declares ${format}`;
    return `no loss of its own that ${name} declares has what the clause speaks of`;
}
/** The same of a clause about update rules. */
function noRule(name, rules, { by, defined }) {
    if (rules.length === 0)
        return `${name} declares no update rules of its own (ownOptimizers)`;
    if (by === 'definition' && Object.keys(defined).length === 0)
        return `no definition is given of an update rule that ${name} declares (--catalogue)`;
    const open = rules.flatMap(({ rate, hyperParameters = {} }) => Object.entries({ rate, ...hyperParameters }).flatMap(([number, { degree }]) => degree === undefined ? number : []));
    return open.length > 0 && by === 'bits'
        ? `${name} leaves out the degree of ${open.join(', ')}: equistep observe finds it`
        : `no update rule of its own that ${name} declares has what the clause speaks of`;
}
