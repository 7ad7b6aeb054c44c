import { definitions } from '../../spec/definitions/index.js';
import { filled, } from '../../spec/language/index.js';
import { float64 } from '../arithmetic/float64.js';
import { ask, replyOf } from '../judge/ask.js';
import { answersOf } from '../judge/law.js';
import { reference } from '../subjects/interpreted.js';
/** Whether one of the identities that are declared, if any are, is what it gives. */
export const isAsDeclaredOfNothing = ({ answers, declared, fits }) => declared.length === 0 ||
    answers.every(({ value }) => value === 'not supported') ||
    declared.some((identity) => fits.includes(identity));
/** Ways of giving a loss question nothing to reduce, of those that the subject understands. */
function emptied({ predictions, targets, ...question }, options) {
    const none = ({ shape }) => ({ shape: [0, ...shape.slice(1)], data: [] });
    const { weights: _, valid: __, classWeights: ___, ignoredClass: ____, ...bare } = question;
    const perExample = (value) => filled([
        predictions.shape[0],
        ...(definitions.losses[question.loss.name].properties.perRow ? [] : predictions.shape.slice(1).map(() => 1)),
    ], value);
    return [
        { nothing: 'an empty batch', question: { ...bare, predictions: none(predictions), targets: none(targets) } },
        ...(options.includes('valid')
            ? [{ nothing: 'all ignored', question: { ...bare, predictions, targets, valid: perExample(0) } }]
            : []),
        ...(options.includes('weights')
            ? [{ nothing: 'all weights zero', question: { ...bare, predictions, targets, weights: perExample(0) } }]
            : []),
    ];
}
/** What the subject's reductions give for an empty batch: one question of each loss and reduction says what to empty. */
export async function nothingOf({ subject, timeLimit }, reduction, questions) {
    const { asks, options = [], identities = [] } = subject.declaration;
    const found = new Map();
    const fitting = new Map();
    for (const one of questions) {
        for (const { nothing, question } of emptied(one, options)) {
            const attempt = { ...question, ask: 'attempt' };
            const reply = await replyOf(subject, ask(subject, { q: asks.includes('attempt') ? attempt : question }), timeLimit);
            const answer = reply.kind === 'answers' ? outcome(reply.answers['q']) : undefined;
            const value = answer ?? (reply.kind === 'error' ? 'refused' : 'not supported');
            const why = reply.kind === 'error' ? reply.message : reply.kind === 'unsupported' ? reply.reason : undefined;
            found.set(nothing, [
                ...(found.get(nothing) ?? []),
                { loss: one.loss.name, value, ...(why !== undefined && { why }) },
            ]);
            if (value === 'not supported')
                continue;
            const fits = (fitting.get(nothing) ?? identitiesOf(one)).filter((ofNothing) => Object.is(outcome(answersOf(definitions, float64, { q: { ...attempt, reduction: { ...question.reduction, ofNothing } } })['q']), value));
            fitting.set(nothing, fits);
        }
    }
    return Array.from(found, ([nothing, answers]) => ({
        reduction,
        nothing,
        answers,
        fits: fitting.get(nothing) ?? [],
        declared: identities.filter((identity) => questions.some((one) => identitiesOf(one).includes(identity))),
    }));
}
/** The identities that such a reduction may have: what the reference knows. */
const identitiesOf = ({ reduction: { by } }) => (reference.declaration.identities ?? []).filter((identity) => identity.startsWith(`${by}-`));
/** The number that an answer gives, if it is one. */
function outcome(answer) {
    const { refused, value } = Object(answer);
    if (refused?.data?.[0] === 1)
        return 'refused';
    const number = value?.data?.[0];
    return typeof number === 'number' && value?.data.length === 1 ? number : undefined;
}
