import { copied, overwrites, overwritten } from '../copies.js';
import { plain } from '../plain.js';
import { cut, thrownText } from '../texts.js';
import { writtenAnswer } from './forms.js';
import { lines } from './lines.js';
import { loaded } from './load.js';
import { protocol } from './messages.js';
import { outbox } from './outbox.js';
import { decoded, encoded, lineParts } from './wire.js';
/** Serves a subject. The line is opened when there is something to say, as one that is open keeps the process alive. */
export function serve(source, open) {
    let line;
    const send = (message, done) => (line ??= open()).send(lineParts(message), done);
    const crash = (error) => send({ kind: 'crash', error: cut(error) }, () => process.exit(1));
    process.on('uncaughtException', (thrown) => {
        // One that the subject takes care of itself is no crash.
        if (process.listenerCount('uncaughtException') === 1)
            crash(thrownText(thrown));
    });
    const stuck = () => crash('it waits for a promise that nothing will settle');
    process.once('beforeExit', stuck);
    const begin = (subject) => {
        process.off('beforeExit', stuck);
        const answers = outbox((some) => send({ kind: 'answers', answers: some }));
        // What was answered before it ended itself is not lost.
        process.on('exit', () => answers.flush());
        const hear = hearing(subject, answers, send);
        line ??= open();
        line.listen(lines(hear, () => Infinity, crash).push);
    };
    loaded(source)
        .then(begin)
        .catch((thrown) => crash(thrownText(thrown)));
}
function hearing(subject, answers, send) {
    let raw = false;
    const answer = ({ questions }, followed) => {
        for (const { id, question } of questions)
            answers.add(answerTo(subject, id, decoded(question, followed), raw));
        answers.flush();
    };
    const end = async () => {
        try {
            await subject.close?.();
        }
        finally {
            process.exit(0);
        }
    };
    return (text) => {
        const message = JSON.parse(text);
        if (message.kind === 'ask') {
            const { bytes: size } = message;
            return size === undefined ? answer(message) : { size, take: (followed) => answer(message, followed) };
        }
        if (message.kind === 'end')
            return void end();
        const declaration = encoded(plain(subject.declaration, 'its declaration'));
        raw = message.rawTensors ?? false;
        return send({ kind: 'declare', protocol, declaration, ...(raw && { rawTensors: true }) });
    };
}
/** What is said to a question, whatever the subject does. */
function answerTo(subject, id, question, raw) {
    const failed = (thrown) => ({ id, error: thrownText(thrown) });
    const copy = copied(question);
    const answered = (given) => {
        const found = overwritten(question, copy);
        if (found !== undefined)
            return { id, error: overwrites(found) };
        if (typeof given === 'object' && given !== null && 'unsupported' in given)
            return { id, unsupported: cut(String(given.unsupported)) };
        return { id, answer: writtenAnswer(question, given, raw) };
    };
    try {
        const given = subject.answer(copy);
        return isThenable(given) ? Promise.resolve(given).then(answered).catch(failed) : answered(given);
    }
    catch (thrown) {
        return failed(thrown);
    }
}
const isThenable = (value) => typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
