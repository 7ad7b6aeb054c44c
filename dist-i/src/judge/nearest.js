import { definitions } from '../../spec/definitions/index.js';
import { float64 } from '../arithmetic/float64.js';
import { leavesOf } from './answers.js';
import { explains, isViolatedBy } from './hypothesis.js';
import { answersOf } from './law.js';
import { readingsOf } from './readings.js';
/** What fits more forms than these says little of any. */
const few = 3;
/** How many times nearer than the right answers another form's must be, everywhere, to be named though none fits. */
const muchNearer = 16;
const parts = [undefined, 'gradient', 'value'];
/**
 * The form of a reduction or of an update rule that the answers of every failed case fit, and that no case which held
 * contradicts: as a whole, or in the gradient or the value alone; or else one that they come much nearer to than to
 * what is right. Forms that differ from the declared one in one respect go before others.
 */
export function nearestRule(failed, held, profile) {
    const questions = Object.values(failed[0].questions);
    const readings = unique(questions.flatMap(readingsOf)).filter(({ of }) => failed.every((one) => Object.values(one.questions).some((question) => of(question) !== undefined)));
    const respects = [...new Set(readings.map((reading) => reading.respects))].toSorted((a, b) => a - b);
    const isHeld = (hypothesis) => !held.some((one) => isViolatedBy(hypothesis, one, profile));
    for (const count of respects) {
        const alike = readings.filter((reading) => reading.respects === count);
        for (const part of parts) {
            const fits = (reading) => {
                const hypothesis = readAs(reading, part);
                return failed.every((one) => explains(hypothesis, one, profile)) && isHeld(hypothesis);
            };
            const found = ruleOf(alike.filter(fits), failed, true, part);
            if (found !== undefined)
                return found;
        }
    }
    const near = readings.filter((reading) => {
        const hypothesis = readAs(reading, undefined);
        return failed.every((one) => isMuchNearer(hypothesis, one)) && isHeld(hypothesis);
    });
    return ruleOf(near, failed, false, undefined);
}
/** What is named where these readings alone are left. */
function ruleOf(readings, failed, exact, part) {
    const [first] = readings;
    if (first === undefined)
        return undefined;
    const { declared } = first;
    const answersAs = [...new Set(readings.filter((one) => one.declared === declared).map(({ as }) => as))];
    if (answersAs.length > few)
        return undefined;
    const asked = failed.flatMap((one) => Object.values(one.questions));
    const of = [...new Set(asked.flatMap((question) => first.of(question) ?? []))].join(', ');
    return { of, declared, exact, answersAs, ...(part && { part }) };
}
const unique = (readings) => [
    ...new Map(readings.map((reading) => [JSON.stringify([reading.declared, reading.as]), reading])).values(),
];
/** What is answered where questions are read so; in one part of the answers about losses only, or wholly. */
function readAs({ taken, of }, part) {
    return {
        answers: (arithmetic, questions) => {
            const read = answersOf(definitions, arithmetic, mapped(questions, taken));
            if (part === undefined)
                return read;
            const right = answersOf(definitions, arithmetic, questions);
            return mapped(read, (answer, name) => {
                const question = questions[name];
                if (of(question) === undefined)
                    return answer;
                if (question.ask !== 'loss' && question.ask !== 'objective')
                    throw new RangeError('it has no such part');
                return { ...right[name], [part]: answer[part] };
            });
        },
    };
}
const mapped = (of, map) => Object.fromEntries(Object.entries(of).map(([name, value]) => [name, map(value, name)]));
/** Whether answers are much nearer to those of a hypothesis than to the right ones. Where something is NaN, nothing is near. */
function isMuchNearer({ answers }, one) {
    const numbers = (of) => leavesOf(of).flatMap(({ data }) => Array.from(data));
    const given = numbers(one.answers);
    const distance = (other) => given.reduce((sum, value, i) => sum + Math.abs(value - other[i]), 0);
    try {
        const right = distance(numbers(answersOf(definitions, float64, one.questions)));
        return distance(numbers(answers(float64, one.questions))) * muchNearer < right;
    }
    catch {
        return false;
    }
}
