import { definitions } from '../../spec/definitions/index.js';
import { clauses } from '../../spec/index.js';
import { sizeOf } from '../../spec/language/index.js';
import { ball } from '../arithmetic/ball.js';
import { float64 } from '../arithmetic/float64.js';
import { rounding } from '../arithmetic/formats.js';
import { checkedAnswers, mapTensors } from '../judge/answers.js';
import { ask, replyOf } from '../judge/ask.js';
import { admits } from '../judge/criterion.js';
import { sampled } from '../judge/draw.js';
import { answersOf, questionsOf } from '../judge/law.js';
import { reference } from '../subjects/interpreted.js';
import { leftOut, profileOf, unsupported } from '../subjects/subject.js';
/** More questions than this about one thing are not asked, and none of larger tensors. */
const most = 3;
const largest = 256;
const only = 'q';
/** The fields that are lists of names, with all that may stand in them: the reference declares everything. */
const vocabulary = Object.entries(reference.declaration).filter((entry) => Array.isArray(entry[1]) && entry[1].every((value) => typeof value === 'string'));
/** What a subject leaves out of its declaration: one thing each. */
const omissionsOf = (declaration) => vocabulary.flatMap(([field, all]) => {
    const own = (declaration[field] ?? leftOut[field] ?? []);
    return all
        .filter((value) => !own.includes(value))
        .map((value) => ({ field, value, with: { ...declaration, [field]: [...own, value] } }));
});
/** Asks for what a subject does not declare, one thing at a time, and says what it answers all the same. */
export async function undeclaredOf({ subject, timeLimit }, seed) {
    const { declaration } = subject;
    const { format, gradients } = declaration;
    const profile = profileOf(declaration);
    const questions = clauses.flatMap((clause) => clause.given.fixed.flatMap((_, index) => sampled({ clause, seed, format }, index, 1).flatMap((given) => Object.values(questionsOf(clause, given, rounding(format), gradients)))));
    const left = questions.filter((question) => question.ask !== 'attempt' && isSmall(question) && unsupported(declaration, question) !== undefined);
    const found = [];
    for (const { field, value, with: extended } of omissionsOf(declaration)) {
        const taken = left.filter((question) => unsupported(extended, question) === undefined).slice(0, most);
        let [answered, right] = [0, 0];
        for (const question of taken) {
            const reply = await replyOf(subject, ask(subject, { [only]: question }), timeLimit);
            if (reply.kind === 'error' && reply.late)
                break;
            if (reply.kind !== 'answers')
                continue;
            const answers = formed(question, reply.answers, format);
            if (answers === undefined)
                continue;
            answered++;
            const sets = answersOf(definitions, ball(profile), { [only]: question });
            if (admits(sets, answers, profile))
                right++;
        }
        if (answered > 0)
            found.push({ field, value, questions: answered, right });
    }
    return found;
}
function isSmall(question) {
    let is = true;
    mapTensors(question, ({ shape }) => (is &&= sizeOf(shape) <= largest));
    return is;
}
/** Answers of the form that the question asks for; undefined where they are not. */
function formed(question, answers, format) {
    try {
        return checkedAnswers(answersOf(definitions, float64, { [only]: question }), answers, format);
    }
    catch {
        return undefined;
    }
}
