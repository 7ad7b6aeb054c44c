import { definitions } from '../../spec/definitions/index.js';
import { resumed } from '../../spec/definitions/own/steps.js';
import { isResumed, } from '../../spec/language/index.js';
import { acceptedBetween } from '../arithmetic/acceptance.js';
import { float64 } from '../arithmetic/float64.js';
import { rounding } from '../arithmetic/formats.js';
import { defaultProfile } from '../arithmetic/profile.js';
import { mapTensors } from './answers.js';
import { admits } from './criterion.js';
import { sampled } from './draw.js';
import { answersOf, questionsOf } from './law.js';
import { setsOf } from './sets.js';
import { isRejected } from './discrimination.js';
/** The worked examples of a clause, and cases drawn at each of its points. */
export function vectorsOf(clause, { format, seed, cases }) {
    const round = rounding(format);
    const { fixed } = clause.given;
    const share = Math.max(1, Math.ceil(cases / fixed.length));
    const drawn = fixed.flatMap((_, point) => sampled({ clause, seed, format }, point, share).map((given) => ({ of: { point }, given })));
    const worked = clause.examples.map(({ given }, example) => ({ of: { example }, given }));
    return [...worked, ...drawn].map(({ of, given }) => vector(clause, of, questionsOf(clause, given, round), format));
}
function vector(clause, of, questions, format) {
    const profile = defaultProfile(format);
    const balls = setsOf(definitions, profile, questions);
    const between = acceptedBetween(profile);
    const sides = (set) => ({
        shape: [...set.shape],
        least: Array.from(set.middle, (_, place) => between(set, place)?.[0] ?? null),
        most: Array.from(set.middle, (_, place) => between(set, place)?.[1] ?? null),
    });
    const finds = clause.rejects.filter((fault) => isRejected(fault, questions, format, (answers) => !admits(balls, answers, profile)));
    const asked = standing(questions, rounding(format));
    return { of, questions: asked, right: mapSets(balls, sides), finds: finds.map(({ id }) => id) };
}
/** The same questions, of which those that go on from another start from its right answer. */
function standing(questions, round) {
    if (!Object.values(questions).some(isResumed))
        return questions;
    const right = answersOf(definitions, float64, questions);
    return mapTensors(Object.fromEntries(Object.entries(questions).map(([name, question]) => [
        name,
        isResumed(question) ? resumed(question, right[question.resumes.from]) : question,
    ])), ({ shape, data }) => ({ shape, data: Array.from(data, round) }));
}
/** Every set of numbers in answers, wherever it stands. */
function mapSets(value, map) {
    if (Array.isArray(value))
        return value.map((part) => mapSets(part, map));
    const named = value;
    if ('middle' in named)
        return map(named);
    return Object.fromEntries(Object.entries(named).map(([name, part]) => [name, mapSets(part, map)]));
}
