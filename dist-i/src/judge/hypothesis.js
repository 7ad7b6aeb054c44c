import { definitions } from '../../spec/definitions/index.js';
import { acceptance, areApart } from '../arithmetic/acceptance.js';
import { ball } from '../arithmetic/ball.js';
import { float64 } from '../arithmetic/float64.js';
import { leavesOf } from './answers.js';
import { wrong } from './discrimination.js';
import { answersOf } from './law.js';
import { roundedTo } from './rounded.js';
/** A fault; or one that is in the gradient only, of a loss whose value is right. */
export const withFault = (fault, part) => ({
    answers: (arithmetic, questions) => answersOf(part === undefined ? wrong(fault) : withRightValues(wrong(fault)), arithmetic, questions),
});
const withRightValues = (wrongly) => ({
    ...wrongly,
    loss: (d, ...of) => ({ ...wrongly.loss(d, ...of), value: definitions.loss(definitions, ...of).value }),
    objective: (d, ...of) => ({ ...wrongly.objective(d, ...of), value: definitions.objective(definitions, ...of).value }),
    evaluate: (_, ...of) => definitions.evaluate(definitions, ...of),
    window: (d, ...of) => ({ ...wrongly.window(d, ...of), value: definitions.window(definitions, ...of).value }),
});
const plain = ({ answers }, questions, { format }) => roundedTo(format, answers(float64, questions));
/** Whether the law would be violated, were the hypothesis true. What has no answer here violates nothing. */
export function isViolatedBy(hypothesis, { questions, criterion }, profile) {
    try {
        return criterion.judge(plain(hypothesis, questions, profile)).violation !== undefined;
    }
    catch {
        return false;
    }
}
/**
 * Balls in which forms of one quantity that disagree are not hulled, as they are where a fault changes some of them
 * only: what lies between is given by none. The first form counts then, and those that agree with it.
 */
function agreeing(profile) {
    const arithmetic = ball(profile);
    const apart = areApart(profile);
    const likeFirst = (first, others) => arithmetic.anyOf(() => first, ...others
        .filter((other) => first.middle.every((_, place) => !apart(first, place, other, place)))
        .map((other) => () => other));
    return {
        ...arithmetic,
        anyOf: (one, ...others) => likeFirst(one(), others.map((other) => other())),
        subgradient: (chosen, ...others) => likeFirst(chosen, others),
    };
}
/**
 * Whether a hypothesis explains a case that failed: it violates the law too, and every number that was answered is one
 * that it may give. Where it may give anything, as beside a division by zero, the number must be the one that it gives.
 */
export function explains(hypothesis, one, profile) {
    if (!isViolatedBy(hypothesis, one, profile))
        return false;
    const accepts = acceptance(profile);
    try {
        const sets = leavesOf(hypothesis.answers(agreeing(profile), one.questions));
        const numbers = leavesOf(plain(hypothesis, one.questions, profile));
        return leavesOf(one.answers).every(({ data }, i) => data.every((value, place) => {
            const said = accepts(sets[i], place, value);
            const given = numbers[i].data[place];
            return said === 'no-claim' ? value === given || (value !== value && given !== given) : said === 'accepted';
        }));
    }
    catch {
        return false;
    }
}
