import { answer } from '../../spec/definitions/index.js';
import { answerResumed } from '../../spec/definitions/own/steps.js';
import { isResumed, sameShape, } from '../../spec/language/index.js';
import { mapTensors } from './answers.js';
/**
 * What a clause asks at a case, with every tensor rounded to the subject's format; of losses, total ones too, the
 * values alone, where it has no gradients.
 */
export function questionsOf(clause, given, round, gradients = true) {
    // The questions of a case are about the same tensors.
    const known = new Map();
    const questions = mapTensors(clause.asks(given), ({ shape, data }) => {
        const found = known.get(data);
        if (found !== undefined && sameShape(found.shape, shape))
            return found;
        const rounded = { shape, data: roundedList(data, round) };
        known.set(data, rounded);
        return rounded;
    });
    if (gradients)
        return questions;
    return Object.fromEntries(Object.entries(questions).map(([name, question]) => [
        name,
        isOfLoss(question) ? { ...question, valueOnly: true } : question,
    ]));
}
function roundedList(data, round) {
    const rounded = [];
    for (let i = 0; i < data.length; i++)
        rounded.push(round(data[i]));
    return rounded;
}
/** The answers that these definitions give to all the questions of a case. */
export function answersOf(d, arithmetic, questions) {
    const known = {};
    const asked = (question) => {
        const given = isResumed(question)
            ? answerResumed(d, arithmetic, question, known[question.resumes.from])
            : answer(d, arithmetic, question);
        return isOfLoss(question) && question.valueOnly
            ? { value: given.value }
            : given;
    };
    for (const [name, question] of Object.entries(questions))
        known[name] = asked(question);
    return known;
}
const isOfLoss = (question) => question.ask === 'loss' || question.ask === 'objective';
/**
 * Every equation that the answers must satisfy: those of the law, and those of the worked example. `defined` are the
 * right answers. Those of a gradient that was not asked for are left out.
 */
export function equationsOf({ clause, given, questions, expected }, arithmetic, answers, defined) {
    const whole = !Object.values(questions).some((question) => isOfLoss(question) && question.valueOnly);
    const stated = whole
        ? clause.law(arithmetic, answers, given, defined)
        : clause.law(partial(arithmetic), filled(questions, answers), given, filled(questions, defined));
    const law = 'relation' in stated ? [stated] : stated;
    const equations = expected === undefined ? law : [...worked(arithmetic, expected, answers, ''), ...law];
    return whole ? equations : equations.filter(({ left, right }) => left !== undefined && right !== undefined);
}
/** The answers of a law that reads the gradients of parameters, where none were asked for. */
const filled = (questions, answers) => Object.fromEntries(Object.entries(answers).map(([name, given]) => [
    name,
    questions[name].ask === 'objective' ? { gradient: {}, ...given } : given,
]));
/** Arithmetic in which whatever is computed from something that is missing is missing too. */
function partial(arithmetic) {
    const operations = Object.entries(arithmetic);
    return Object.fromEntries(operations.map(([name, operation]) => [
        name,
        (...operands) => (operands.includes(undefined) ? undefined : operation(...operands)),
    ]));
}
/** A worked example's numbers against the answers, wherever the example gives numbers. */
function worked(arithmetic, expected, answers, at) {
    if (answers === undefined)
        return [];
    if (typeof expected === 'number' || (Array.isArray(expected) && !Array.isArray(answers))) {
        const numbers = [expected].flat();
        return [
            {
                relation: 'equal',
                left: answers,
                right: arithmetic.fromData({ shape: arithmetic.shape(answers), data: numbers }),
                about: at,
            },
        ];
    }
    return Object.entries(expected).flatMap(([name, part]) => worked(arithmetic, part, answers[name], at === '' ? name : `${at}.${name}`));
}
