import { definitions } from '../../spec/definitions/index.js';
import { faults } from '../../spec/index.js';
import { acceptance } from '../arithmetic/acceptance.js';
import { ball } from '../arithmetic/ball.js';
import { float64 } from '../arithmetic/float64.js';
import { checkedAnswers, leavesOf } from '../judge/answers.js';
import { ask, messageOf, replyOf } from '../judge/ask.js';
import { admits } from '../judge/criterion.js';
import { answersOf } from '../judge/law.js';
import { profileOf } from '../subjects/subject.js';
/** Whether the declared form is among those that fit. What is not supported is no contradiction. */
export const isAsDeclared = ({ declared, fits, gradientFits = fits, questions, broke }) => broke === undefined && (questions === 0 || (fits.includes(declared) && gradientFits.includes(declared)));
/** More questions than this of one kind are not asked. */
const most = 8;
const only = 'q';
const isGradient = (at, question) => question.ask === 'loss' && at === 1;
/** What a subject has under a name, from questions that all ask for it by that name. */
export async function findingOf({ subject, timeLimit }, of, declared, questions, candidatesFor) {
    const profile = profileOf(subject.declaration);
    const nothing = { of, declared, fits: [], faults: [] };
    const answered = [];
    for (const { question, candidates } of mostDiscriminating(questions, candidatesFor)) {
        if (answered.length === most)
            break;
        const reply = await replyOf(subject, ask(subject, { [only]: question }), timeLimit);
        if (reply.kind === 'unsupported')
            continue;
        if (reply.kind === 'error')
            return { ...nothing, questions: answered.length + 1, broke: reply.message };
        try {
            answered.push({
                question,
                candidates,
                answers: checkedAnswers(answersOf(definitions, float64, { [only]: question }), reply.answers, profile.format),
            });
        }
        catch (thrown) {
            return { ...nothing, questions: answered.length + 1, broke: messageOf(thrown) };
        }
    }
    const [first] = answered;
    if (first === undefined)
        return { ...nothing, questions: 0 };
    const arithmetic = ball(profile);
    const accepts = acceptance(profile);
    const names = first.candidates.map(({ name }) => name);
    const fitting = (wanted) => names.filter((name) => answered.every(({ question, candidates, answers }) => {
        const candidate = candidates.find((one) => one.name === name);
        if (candidate === undefined)
            return false;
        const sets = leavesOf(answersOf(definitions, arithmetic, { [only]: candidate.question }));
        return leavesOf(answers).every((leaf, at) => !wanted(at, question) || leaf.data.every((value, place) => accepts(sets[at], place, value) !== 'rejected'));
    }));
    const fits = fitting((at, question) => !isGradient(at, question));
    const gradientFits = first.question.ask === 'loss' ? fitting(isGradient) : fits;
    const explains = fits.includes(declared) && gradientFits.includes(declared)
        ? []
        : faults.filter((fault) => answered.every(({ question, answers }) => {
            try {
                return admits(answersOf(fault.wrong(definitions), arithmetic, { [only]: question }), answers, profile);
            }
            catch {
                // It has no answer to this question.
                return false;
            }
        }));
    return {
        of,
        declared,
        fits,
        ...(gradientFits.join() !== fits.join() && { gradientFits }),
        ...(fits.length === 0 && explains.length === 0 && { nearest: nearestTo(answered) }),
        faults: explains.map(({ id }) => id),
        questions: answered.length,
        evidence: {
            question: first.question,
            answer: shown(first.question, first.answers),
            candidates: first.candidates.map(({ name, question }) => ({
                name,
                answer: shown(question, answersOf(definitions, float64, { [only]: question })),
            })),
        },
    };
}
/** The candidates that are nearest to what was answered on most of the questions: a hint, and no more. */
function nearestTo(answered) {
    const wins = new Map();
    for (const { question, candidates, answers } of answered) {
        const { data } = shown(question, answers);
        const distances = candidates.map((candidate) => {
            const other = shown(candidate.question, answersOf(definitions, float64, { [only]: candidate.question })).data;
            return Array.from(data).reduce((sum, value, i) => sum + Math.abs(value - other[i]), 0);
        });
        // Where something is NaN, nothing is near.
        candidates.forEach(({ name }, i) => distances[i] === Math.min(...distances) && wins.set(name, (wins.get(name) ?? 0) + 1));
    }
    return [...wins].filter(([, count]) => count === Math.max(...wins.values())).map(([name]) => name);
}
/** The part of an answer that is worth showing: the value of a loss, where the last step leads. */
const shown = (question, answers) => {
    const leaves = leavesOf(answers);
    return question.ask === 'loss' ? leaves[0] : leaves.at(-1);
};
/** Questions with their candidates, those first to which the candidates give the most different answers. */
function mostDiscriminating(questions, candidatesFor) {
    const measured = questions.map((question) => {
        const candidates = candidatesFor(question);
        const answers = candidates.map((candidate) => Array.from(shown(candidate.question, answersOf(definitions, float64, { [only]: candidate.question })).data).join());
        return { question, candidates, different: new Set(answers).size };
    });
    return measured.toSorted((a, b) => b.different - a.different);
}
