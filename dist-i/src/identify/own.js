import { clauses } from '../../spec/index.js';
import { rounding } from '../arithmetic/formats.js';
import { checkedAnswers } from '../judge/answers.js';
import { ask, messageOf, replyOf } from '../judge/ask.js';
import { criterionOf } from '../judge/criterion.js';
import { aboutSubject } from '../judge/declared/about.js';
import { fitting } from '../judge/declared/denominators.js';
import { meanText } from '../judge/declared/mean-text.js';
import { sampled } from '../judge/draw.js';
import { questionsOf } from '../judge/law.js';
import { profileOf } from '../subjects/subject.js';
/** Batches of each size that are asked. */
const draws = 3;
/** What the means of a subject's own losses divide by, among the inputs that it declares. */
export async function ownMeansOf(inquiry, seed) {
    const { ownLosses = [] } = inquiry.subject.declaration;
    const findings = [];
    for (const loss of ownLosses)
        for (const [place, mean] of (loss.means ?? []).entries()) {
            const nothing = { of: loss.name, declared: meanText(mean), fits: [], faults: [], questions: 0 };
            try {
                findings.push(await meanOf(inquiry, loss, mean, place, seed));
            }
            catch (thrown) {
                findings.push({ ...nothing, broke: messageOf(thrown) });
            }
        }
    return findings;
}
async function meanOf({ subject, timeLimit }, loss, mean, place, seed) {
    const { declaration } = subject;
    const { format } = declaration;
    const profile = profileOf(declaration);
    const clause = aboutSubject(clauses.find(({ id }) => id === 'own/mean-divides'), declaration);
    const points = [...clause.given.fixed.entries()].filter(([, point]) => {
        const { own, mean: at } = point;
        return own === loss.name && at === place;
    });
    const probes = [];
    for (const given of points.flatMap(([point]) => sampled({ clause, seed, format }, point, draws))) {
        const questions = questionsOf(clause, given, rounding(format), declaration.gradients);
        const reply = await replyOf(subject, ask(subject, questions), timeLimit);
        if (reply.kind === 'error')
            throw new Error(reply.message);
        if (reply.kind === 'unsupported')
            continue;
        const { model } = criterionOf({ clause, given, questions }, profile);
        const answers = checkedAnswers(model, reply.answers, format);
        probes.push({
            question: questions['mean'],
            elements: answers['none'].value,
            value: answers['mean'].value.data[0],
        });
    }
    const fits = fitting(loss, probes, profile).map(meanText);
    return { of: loss.name, declared: meanText(mean), fits, faults: [], questions: probes.length };
}
