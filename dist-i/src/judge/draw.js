import * as fc from 'fast-check';
import { rounding } from '../arithmetic/formats.js';
import { profileOf, unsupported } from '../subjects/subject.js';
import { arbitrary } from './arbitrary.js';
import { criterionOf } from './criterion.js';
import { questionsOf } from './law.js';
import { inCircumstances, remembered } from './memory.js';
/**
 * A seed for one fixed point of one clause, so that a clause draws the same cases whichever others are judged (FNV-1a).
 */
export function seedOf(seed, clause, point) {
    return Array.from(`${seed}/${clause}/${point}`).reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0), 0x01000193), 0x811c9dc5 | 0);
}
/** A clause's cases at one of its fixed points. */
export function givenAt({ clause, format }, index) {
    const point = clause.given.fixed[index];
    const fields = clause.given.drawn(point);
    return arbitrary({ kind: 'record', fields }, rounding(format)).map((drawn) => Object.assign({}, point, drawn));
}
/** How many cases of a clause are drawn at each of its fixed points, where so many are requested in all. */
export const shareOf = ({ given: { fixed, enough = Infinity } }, cases) => Math.min(enough, Math.max(1, Math.ceil(cases / fixed.length)));
/** The first so many cases that are drawn at one fixed point; or, where a path is given, the one that it leads to. */
export const sampled = (of, index, draws, path = '') => remembered(of.clause, `${of.seed} ${of.format} ${index} ${draws} ${path}`, () => fc.sample(givenAt(of, index), {
    seed: seedOf(of.seed, of.clause.id, index),
    path,
    numRuns: path === '' ? draws : 1,
}));
export const drawingOf = ({ clause, seed, subject }) => ({
    clause,
    seed,
    format: subject.declaration.format,
});
/** A case as this subject is asked it; or the reason why it is not asked. */
export function prepare({ clause, seed, subject: { declaration } }, given, origin, expected) {
    inCircumstances(() => JSON.stringify([seed, profileOf(declaration), declaration.gradients]));
    const questions = remembered(given, clause, () => questionsOf(clause, given, rounding(declaration.format), declaration.gradients));
    for (const question of Object.values(questions)) {
        const reason = unsupported(declaration, question);
        // A subject that answers no questions of a kind has nothing that they could be about.
        const skippedAs = declaration.asks.includes(question.ask)
            ? 'not-declared'
            : 'cannot-be-asked';
        if (reason !== undefined)
            return { skipped: { reason, skippedAs } };
    }
    const of = { clause, given, questions, expected };
    const make = () => criterionFor(of, declaration);
    // What is right of a declared loss, or update rule, depends on the subject.
    const criterion = clause.declared === undefined && clause.ruled === undefined ? remembered(questions, expected, make) : make();
    return { ...of, origin, criterion };
}
/** What the answers are held against. Where that cannot be computed, judging them says why. */
function criterionFor(one, declaration) {
    try {
        return criterionOf(one, profileOf(declaration));
    }
    catch (thrown) {
        const judge = () => {
            throw thrown;
        };
        return { model: {}, undecided: 0, judge };
    }
}
/** Where some number of a correct answer may overflow, nothing can be decided, and the subject is not asked. */
const isDecidable = ({ criterion }) => criterion.undecided === 0;
const undecidable = ({ subject: { declaration } }) => ({
    reason: `in ${declaration.format} a correct implementation may overflow here`,
    skippedAs: 'cannot-be-asked',
});
/** The clause's worked example of this number. */
export function drawExample(bench, { given, answers }, example) {
    const point = { example };
    const drawn = prepare(bench, given, { from: 'example', example }, answers);
    if ('skipped' in drawn)
        return { point, cases: [], skipped: drawn.skipped };
    return isDecidable(drawn) ? { point, cases: [drawn] } : { point, cases: [], skipped: undecidable(bench) };
}
/** In place of cases that are undecidable, so many times as many are drawn at most. */
const patience = 4;
/** As many cases as requested at one fixed point, or the one that a path leads to. */
export function drawPoint(bench, index, count, path) {
    const point = bench.clause.given.fixed[index];
    const cases = [];
    const most = path === undefined ? count : 1;
    let seen = 0;
    for (const draws of path === undefined ? [count, patience * count] : [1]) {
        if (cases.length === most)
            break;
        for (const given of sampled(drawingOf(bench), index, draws, path).slice(seen)) {
            const origin = { from: 'draw', seed: bench.seed, point: index, path: path ?? String(seen++) };
            const drawn = prepare(bench, given, origin);
            if ('skipped' in drawn)
                return { point, cases, skipped: drawn.skipped };
            if (isDecidable(drawn))
                cases.push(drawn);
            if (cases.length === most)
                break;
        }
    }
    return cases.length > 0 ? { point, cases } : { point, cases, skipped: undecidable(bench) };
}
