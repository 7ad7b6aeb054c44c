import { float64 } from '../arithmetic/float64.js';
import { named, symbolic } from '../arithmetic/symbolic.js';
import { definitionsFor } from './declared/rules.js';
import { mapAnswer } from './answers.js';
import { answersOf, equationsOf } from './law.js';
const byDefinition = ' by its definition';
/** A longer name says less than the law itself. */
const most = 72;
/** Every number of answers under its name: `mean.gradient`, `run.parameters[2].weights`. */
const namesIn = (answers, after = '') => Object.fromEntries(Object.entries(answers).map(([name, answer]) => [
    name,
    mapAnswer(answer, answer, (tensor, at) => named(`${at}${after}`, tensor), name),
]));
/**
 * The names of both sides of the equation at this place of a law; nothing where the law says it in too many words.
 */
export function sideNames(one, answers, place) {
    try {
        const defined = one.clause.declared !== undefined || (one.clause.ruled !== undefined && one.clause.ruled.by !== 'definition')
            ? answers
            : answersOf(definitionsFor(one.clause), float64, one.questions);
        const equation = equationsOf(one, symbolic, namesIn(answers), namesIn(defined, byDefinition))[place];
        const [left, right] = [equation.left, equation.right].map(({ text }) => text);
        return {
            left: left === undefined || left.length > most ? '' : left,
            right: right === undefined || right.length > most ? '' : right,
        };
    }
    catch {
        return undefined;
    }
}
/** The questions of a case, by their names, whose answers its law holds against what the definitions answer. */
export function definedIn(one, right) {
    const texts = equationsOf(one, symbolic, namesIn(right), namesIn(right, byDefinition)).flatMap(({ left, right: other }) => [left.text ?? '', other.text ?? '']);
    const isNamed = (name) => {
        const mention = new RegExp(`\\b${name}[.\\w[\\]-]*${byDefinition}`);
        return texts.some((text) => mention.test(text));
    };
    return new Set(Object.keys(one.questions).filter(isNamed));
}
