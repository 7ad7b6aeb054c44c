import { definitions } from '../../spec/definitions/index.js';
import { acceptance, inflated } from '../arithmetic/acceptance.js';
import { agrees } from '../arithmetic/agreement.js';
import { ball } from '../arithmetic/ball.js';
import { isNoClaim } from '../arithmetic/balls/classes.js';
import { float64 } from '../arithmetic/float64.js';
import { defaultProfile } from '../arithmetic/profile.js';
import { fewest } from '../../spec/definitions/direction.js';
import { directionsOf } from './direction.js';
import { leavesOf, zipAnswers } from './answers.js';
import { answersOf, equationsOf } from './law.js';
import { setsFor, setsOf } from './sets.js';
import { declaredCriterion } from './declared/criterion.js';
import { definedShows, definitionsFor, requireAlike, ruleCriterion } from './declared/rules.js';
import { judged, rulingOfBalls } from './judgement.js';
/**
 * Bit for bit where the clause requires it; elsewhere by the balls of all that an admissible evaluation in the subject's
 * format may give. So are worked examples always: a narrow format may not hold their numbers.
 */
export const criterionOf = (one, profile) => one.clause.declared !== undefined
    ? declaredCriterion(one, profile)
    : one.clause.ruled !== undefined
        ? ruledCriterion(one, profile)
        : one.clause.given.bitForBit === true &&
            one.expected === undefined &&
            profile.deterministic &&
            !isEvaluatedOtherwise(one, profile)
            ? bitForBit(one)
            : withinBalls(one, profile);
/** Whether an evaluation that the subject declares can be seen in the answers: then runs need not agree bit for bit. */
function isEvaluatedOtherwise({ questions }, profile) {
    if ((profile.evaluations ?? []).length === 0)
        return false;
    const [all, plain] = [profile, { ...profile, evaluations: [] }].map((one) => leavesOf(setsOf(definitions, one, questions)));
    return all.some(({ radius }, i) => radius.some((r, place) => r !== plain[i].radius[place]));
}
function bitForBit(one) {
    const model = answersOf(definitions, float64, one.questions);
    const ruling = (relation, left, l, right, r) => agrees(relation, left.data[l], right.data[r]) ? undefined : 'violated';
    return {
        model,
        undecided: 0,
        judge: (answers) => judged(equationsOf(one, float64, answers, model), ruling, (x) => x),
    };
}
/** A law is not rounded by the subject: the judge computes it, in float64. */
export const lawful = ball(defaultProfile('float64'));
/** Of declared update rules: by their author's definition, or by what follows from the subject's own answers. */
function ruledCriterion(one, profile) {
    if (one.clause.ruled.by !== 'definition')
        return ruleCriterion(one, profile);
    requireAlike(one.clause, one.questions);
    const defined = withinBalls(one, profile, definitionsFor(one.clause));
    return { ...defined, shows: definedShows(one, profile, defined.judge) };
}
function withinBalls(one, profile, defined = definitions) {
    const sets = setsFor(defined, profile, one.questions);
    const least = sets.around();
    const ruling = rulingOfBalls(profile);
    const margin = (relation, left, l, right, r) => right.radius[r] + (relation === 'admitted' ? 0 : left.radius[l]);
    const directions = directionsOf(one.questions, profile, sets);
    return {
        model: least,
        undecided: undecidedIn(equationsOf(one, lawful, least, least)),
        judge: (answers) => {
            const model = sets.around(answers);
            const held = zipAnswers(answers, model, inflated);
            const equations = equationsOf(one, lawful, held, model);
            const judgement = judged(equations, ruling, lawful.read, margin);
            if (judgement.violation !== undefined)
                return judgement;
            return { ...judgement, ...oneSidedIn(equations, { answers, held, model }, directions) };
        },
    };
}
/** The first equation of which the answers are admissible, each by itself, but together off in one direction. */
function oneSidedIn(equations, by, directions) {
    const large = equations.map(({ left }) => left.middle.length >= fewest);
    if (!large.includes(true))
        return {};
    const [given, held, model] = [
        leavesOf(by.answers),
        leavesOf(by.held),
        leavesOf(by.model),
    ];
    for (const [violated, { relation, left, right, about }] of equations.entries()) {
        const tensor = held.indexOf(left);
        // What is computed from answers has errors of other kinds.
        if (!large[violated] || relation !== 'admitted' || tensor < 0 || model[tensor] !== right)
            continue;
        const oneSided = directions(tensor, given[tensor]);
        if (oneSided === undefined)
            continue;
        return { violated, violation: { about, relation, left: lawful.read(left), right: lawful.read(right), oneSided } };
    }
    return {};
}
/** At how many places one of the sides may be anything. */
function undecidedIn(equations) {
    const noClaims = ({ middle, radius }) => {
        let count = 0;
        for (let i = 0; i < middle.length; i++)
            if (isNoClaim(middle[i], radius[i]))
                count++;
        return count;
    };
    return equations.reduce((count, { left, right }) => count + noClaims(left) + noClaims(right), 0);
}
/** Whether every number of these answers is one that the sets of admissible answers hold. */
export function admits(sets, answers, profile) {
    const accepts = acceptance(profile);
    const given = leavesOf(answers);
    return leavesOf(sets).every((balls, i) => given[i].data.every((value, place) => accepts(balls, place, value) !== 'rejected'));
}
