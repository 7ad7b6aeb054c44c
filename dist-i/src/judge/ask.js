import { resumed } from '../../spec/definitions/own/steps.js';
import { isResumed, } from '../../spec/language/index.js';
import { copied, isApart, overwrites, overwritten } from '../subjects/copies.js';
import { cut, thrownText } from '../subjects/texts.js';
import { GivenUp } from './patience.js';
/** Asks a subject all the questions of all the cases of a batch. */
export const submit = (subject, batch) => ({
    ...batch,
    cases: batch.cases.map((one) => ({ ...one, asked: ask(subject, one.questions) })),
});
/** Asks a subject all the questions of a case at once. One that overwrites its questions is in error. */
export function ask(subject, questions) {
    const apart = isApart(subject);
    const answers = new Map();
    const asked = Promise.all(Object.entries(questions).map(async ([name, drawn]) => {
        const answering = answered(name, drawn);
        answers.set(name, answering);
        return [name, await answering];
    }));
    async function answered(name, drawn) {
        const earlier = isResumed(drawn) ? await answers.get(drawn.resumes.from) : undefined;
        // What goes on from a refusal is refused, too.
        if (declines(earlier))
            return earlier;
        const question = isResumed(drawn) ? resumed(drawn, Object(earlier)) : drawn;
        if (apart)
            return subject.answer(question);
        const copy = copied(question);
        const answer = await subject.answer(copy);
        const found = overwritten(question, copy);
        if (found === undefined)
            return answer;
        throw new Error(overwrites(`${name}.${found}`));
    }
    // A case may be given up before its answers are awaited.
    asked.catch(() => undefined);
    return asked;
}
/**
 * Waits for the answers. Whatever the subject does, there is a reply; the contents of its answers are not looked at
 * yet.
 */
export async function replyOf(subject, asked, timeLimit) {
    try {
        const answers = await within(timeLimit, asked, subject);
        const refusal = answers.map(([, answer]) => answer).find(declines);
        if (refusal !== undefined)
            return { kind: 'unsupported', reason: cut(String(refusal.unsupported)) };
        return { kind: 'answers', answers: Object.fromEntries(answers) };
    }
    catch (thrown) {
        const message = messageOf(thrown);
        if (!(thrown instanceof GivenUp))
            return { kind: 'error', message, late: thrown instanceof Late };
        return { kind: 'error', message, late: true, ...(thrown.isOfRun && { unasked: true }) };
    }
}
const lateness = 'no answer within';
/** Whether the message of an error says that an answer came too late: on a busy machine that is no verdict. */
export const saysLate = (message) => message.startsWith(lateness);
/** There was no answer in time. */
class Late extends Error {
}
const declines = (answer) => typeof answer === 'object' && answer !== null && 'unsupported' in answer;
/** The promise's value, or an error when there is none within the time limit; the subject may then start anew. */
async function within(milliseconds, promise, subject) {
    let timer;
    const late = new Promise((_, reject) => {
        // The next answer's time must not go by while the subject starts anew.
        timer = setTimeout(async () => {
            const words = await subject.restart?.();
            reject(new Late(`${lateness} ${milliseconds / 1000} s${words ?? ''}`));
        }, milliseconds);
    });
    try {
        return await Promise.race([promise, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
/** What was thrown, in a sentence, whatever it is. */
export const messageOf = thrownText;
