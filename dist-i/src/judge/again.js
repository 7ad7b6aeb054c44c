import { profileOf } from '../subjects/subject.js';
import { checkedAnswers } from './answers.js';
import { ask, messageOf, replyOf } from './ask.js';
const reasons = 'It keeps something from one question to the next, overwrites what it has answered, or draws at random; ' +
    'one whose kernels differ from run to run declares so, as profile: { deterministic: false }';
/**
 * Asks once more what a case asked that failed. Undefined where the subject answers alike, or declares that it need not,
 * or is late: then nothing can be said.
 */
export async function flakiness({ subject, timeLimit }, failed) {
    const { declaration } = subject;
    if (!profileOf(declaration).deterministic)
        return undefined;
    const reply = await replyOf(subject, ask(subject, failed.questions), timeLimit);
    const differs = (how) => ({
        message: `not deterministic: asked the same again, it ${how}. ${reasons}`,
    });
    if (reply.kind === 'unsupported')
        return differs(`refused: ${reply.reason}`);
    if (reply.kind === 'error')
        return reply.late ? undefined : differs(`failed: ${reply.message}`);
    try {
        const answers = checkedAnswers(failed.criterion.model, reply.answers, declaration.format);
        const twice = difference(failed.answers, answers);
        return twice && { ...differs('answered otherwise'), twice };
    }
    catch (thrown) {
        return differs(`gave what is no answer: ${messageOf(thrown)}`);
    }
}
/** The first place at which two answers of one form differ. */
function difference(first, second, about = '') {
    if (isTensor(first) && isTensor(second)) {
        const place = Array.from(first.data).findIndex((value, i) => !Object.is(value, second.data[i]));
        return place < 0 ? undefined : { about, place, first, second };
    }
    for (const [name, part] of Object.entries(first)) {
        const other = second[name];
        const found = difference(part, other, about === '' ? name : `${about}.${name}`);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
const isTensor = (value) => typeof value === 'object' && value !== null && 'shape' in value && 'data' in value;
