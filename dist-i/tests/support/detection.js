import { definitions } from '../../spec/definitions/index.js';
import { areApart, relates } from '../../src/arithmetic/acceptance.js';
import { ball } from '../../src/arithmetic/ball.js';
import { visit } from '../../src/arithmetic/elementwise.js';
import { leavesOf, zipAnswers } from '../../src/judge/answers.js';
import { lawful } from '../../src/judge/criterion.js';
import { answersOf, equationsOf } from '../../src/judge/law.js';
/** The sets of the answers that an admissible evaluation of these definitions may give. */
export const setsOf = (d, questions, profile) => answersOf(d, ball(profile), questions);
/**
 * Whether some number certainly gives away which of two definitions gave it, whatever the evaluation: where none that
 * the one may give is one that the other may.
 */
export function tellsApart(one, other, profile) {
    const apart = areApart(profile);
    const others = leavesOf(other);
    return leavesOf(one).some((balls, i) => balls.middle.some((_, place) => apart(balls, place, others[i], place)));
}
/**
 * Whether a case certainly fails a subject with the fault, however it is evaluated: an answer that the definitions do
 * not admit, or two sides of a law that have no number in common, wherever in its set each answer may lie, and whatever
 * margin the judge gives it.
 */
export function certainlyFails(fault, trial, profile) {
    const { questions, expected, clause } = trial;
    const right = setsOf(definitions, questions, profile);
    const wrong = setsOf(fault.wrong(definitions), questions, profile);
    const bitForBit = clause.given.bitForBit === true && expected === undefined;
    const apart = areApart(profile);
    const admissible = equationsOf(trial, lawful, wrong, right);
    if (!bitForBit && admissible.some((equation) => equation.relation === 'admitted' && somewhere(equation, apart)))
        return true;
    // The judge's margin about an answer is its distance from the middle, and at most the radius, on top of the radius.
    const held = bitForBit ? wrong : zipAnswers(right, wrong, widened);
    return equationsOf(trial, lawful, held, right).some((equation) => equation.relation !== 'different' &&
        somewhere(equation, (...at) => relates(equation.relation, ...at) === 'impossible'));
}
/** A set of wrong answers, each with the margin that the judge gives it: at most twice the radius of what is right. */
function widened(right, { shape, middle, radius }) {
    return {
        shape,
        middle: middle.map((m, i) => (right.radius[i] === Infinity ? NaN : m)),
        radius: radius.map((r, i) => Number.isNaN(middle[i]) && right.radius[i] < Infinity ? r : r + 2 * right.radius[i]),
    };
}
function somewhere({ left, right }, holds) {
    let found = false;
    visit([left.shape, right.shape], (_, l, r) => {
        found ||= holds(left, l, right, r);
    });
    return found;
}
