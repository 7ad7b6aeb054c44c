import { definitions } from '../../spec/definitions/index.js';
import { clauses, faults } from '../../spec/index.js';
import { matrix, vector } from '../../spec/language/index.js';
import { ball } from '../arithmetic/ball.js';
import { float64 } from '../arithmetic/float64.js';
import { checkedAnswers } from '../judge/answers.js';
import { ask, messageOf, replyOf } from '../judge/ask.js';
import { admits, criterionOf } from '../judge/criterion.js';
import { answersOf } from '../judge/law.js';
import { likelyFaults } from '../judge/likely.js';
import { profileOf, unsupported } from '../subjects/subject.js';
/**
 * The second and the third of four attain the maximum. How they share the gradient is a matter of a clause, not of any
 * number alone.
 */
function atMaximum() {
    const clause = clauses.find(({ id }) => id === 'gradient/max-is-a-subgradient');
    const given = { errors: [3, 3, 1, 2], predictions: vector(1, 3, 3, 2) };
    const questions = clause.asks(given);
    const trial = { clause, given, questions };
    return {
        at: 'a maximum that two elements attain',
        questions,
        rule: (answers, { declaration }) => {
            const profile = profileOf(declaration);
            const criterion = criterionOf(trial, profile);
            const admitted = criterion.judge(answers).violation === undefined;
            const answered = { ...trial, criterion, answers };
            return {
                admitted,
                faults: admitted ? [] : likelyFaults(clause, [answered], [], faults, profile).map(({ id }) => id),
            };
        },
    };
}
/**
 * The first two of four errors, or margins, are at the kink: there the definition admits every number between the
 * slopes.
 */
function atKink(question) {
    const questions = { sum: { ask: 'loss', reduction: { by: 'sum' }, ...question } };
    return {
        at: 'a kink',
        questions,
        rule: (answers, { declaration }) => {
            const profile = profileOf(declaration);
            const gives = (d) => admits(answersOf(d, ball(profile), questions), answers, profile);
            const admitted = gives(definitions);
            return {
                admitted,
                faults: admitted ? [] : faults.filter((fault) => gives(fault.wrong(definitions))).map(({ id }) => id),
            };
        },
    };
}
export async function tiesOf({ subject, timeLimit }) {
    const { declaration } = subject;
    const places = [
        atMaximum(),
        atKink({
            loss: { name: 'absolute-error' },
            predictions: matrix([0], [0], [1], [-1]),
            targets: matrix([0], [0], [0], [0]),
        }),
        atKink({ loss: { name: 'hinge' }, predictions: matrix([1], [-1], [0], [2]), targets: matrix([1], [-1], [1], [1]) }),
    ];
    const found = [];
    for (const { at, questions, rule } of places) {
        if (declaration.gradients === false ||
            Object.values(questions).some((question) => unsupported(declaration, question) !== undefined))
            continue;
        const [name, question] = Object.entries(questions).at(-1);
        const reply = await replyOf(subject, ask(subject, questions), timeLimit);
        if (reply.kind === 'unsupported')
            continue;
        const broken = (broke) => ({ at, question, gradient: [], admitted: false, faults: [], broke });
        if (reply.kind === 'error')
            found.push(broken(reply.message));
        else {
            try {
                const answers = checkedAnswers(answersOf(definitions, float64, questions), reply.answers, declaration.format);
                const { gradient } = answers[name];
                found.push({ at, question, gradient: Array.from(gradient.data), ...rule(answers, subject) });
            }
            catch (thrown) {
                found.push(broken(messageOf(thrown)));
            }
        }
    }
    return found;
}
