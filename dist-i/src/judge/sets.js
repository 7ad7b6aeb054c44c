import { sizeOf } from '../../spec/language/index.js';
import { rejected } from '../arithmetic/acceptance.js';
import { ball, inFirstForm } from '../arithmetic/ball.js';
import { large, recording } from '../arithmetic/recorded/index.js';
import { once } from '../once.js';
import { leavesOf, zipAnswers } from './answers.js';
import { answersOf } from './law.js';
const isLarge = (questions) => leavesOf(questions).some(({ data }) => data.length >= large);
/** The sets of what these definitions admit. Of large tensors, no more is computed than is asked for. */
export function setsFor(d, profile, questions) {
    if (isLarge(questions))
        return recordedSets(d, profile, questions);
    const all = once(() => answersOf(d, ball(profile), questions));
    return { first: once(() => answersOf(d, inFirstForm(ball(profile)), questions)), all, around: all };
}
/** All that these definitions admit. */
export function setsOf(d, profile, questions) {
    return setsFor(d, profile, questions).all();
}
function recordedSets(d, profile, questions) {
    const of = recording(profile);
    const recorded = answersOf(d, of.arithmetic, questions);
    const leaves = leavesOf(recorded);
    const put = (balls) => {
        const at = new Map(leaves.map((leaf, i) => [leaf, balls[i]]));
        return zipAnswers(recorded, recorded, (leaf) => at.get(leaf));
    };
    const first = once(() => of.firstOf(leaves));
    const grown = once(() => leaves.map((leaf, i) => growing(of, leaf, first()[i], profile)));
    return {
        first: once(() => put(first())),
        all: once(() => put(of.ballsOf(leaves))),
        around: (answers) => {
            const given = answers && leavesOf(answers);
            return put(grown().map((around, i) => around(given?.[i]?.data)));
        },
    };
}
/** The balls of a quantity's first form, and of rows in which numbers lie outside of them those of all forms. */
function growing({ rowsOf }, leaf, first, profile) {
    const rejectedOf = rejected(profile);
    const [rows = 1, ...rest] = first.shape;
    const size = sizeOf(rest);
    const isGrown = new Uint8Array(rows);
    let balls = first;
    return (numbers) => {
        const outside = numbers === undefined ? [] : rejectedOf(balls, numbers, size, isGrown);
        if (outside.length === 0)
            return balls;
        const all = rowsOf(leaf, outside);
        // Who was given the balls before does not see them change.
        const [middle, radius] = [balls.middle.slice(), balls.radius.slice()];
        for (const [i, row] of outside.entries()) {
            middle.set(all.middle.subarray(i * size, (i + 1) * size), row * size);
            radius.set(all.radius.subarray(i * size, (i + 1) * size), row * size);
            isGrown[row] = 1;
        }
        return (balls = { ...balls, middle, radius });
    };
}
