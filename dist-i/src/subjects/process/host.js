import { endedWith } from '../place.js';
import { withResolvers } from '../resolvers.js';
import { cut } from '../texts.js';
import { questions } from './asked.js';
import { heard } from './heard.js';
import { lines } from './lines.js';
import { protocol } from './messages.js';
import { decoded, lineParts } from './wire.js';
/** Bytes that a line may always have, for every byte that was asked and is not answered, and at most: a string has an end. */
const lineAllowance = { always: 2 ** 20, forByte: 64, most: 2 ** 28 };
const unserved = ' before it declared anything: it must serve its subject, in Python by equistep.serve, serve_loss or serve_loop as its last line';
/** How long a subject may take to end after it was told so, or has said that nothing more comes, in milliseconds. */
const grace = 2000;
/** What is said with a subject, wherever it runs. It has so many milliseconds until it has declared itself. */
export function conversation(place, specification, check, loadingTime) {
    const loading = withResolvers();
    const closed = withResolvers();
    let declared = false;
    // Whether the subject sends and reads large tensors as bytes.
    let raw = false;
    /** Why it is being ended. */
    let why;
    // Whether the subject itself says why it cannot be judged.
    let told = false;
    let end;
    const stop = (reason) => {
        why ??= reason;
        place.kill();
    };
    const broken = (how) => stop(`the subject broke the protocol: ${how}`);
    // Whoever does not read his questions is not waited for here, but for his answers.
    place.input.on('error', () => undefined);
    const send = (message) => {
        const parts = lineParts(message);
        place.input.cork();
        for (const part of parts)
            place.input.write(part);
        place.input.uncork();
        return parts.reduce((sum, part) => sum + part.length, 0);
    };
    const asked = questions(send, () => raw);
    const hear = (line) => {
        if (why !== undefined || line.trim() === '')
            return;
        const message = heard(line, declared, check);
        switch (message.kind) {
            case 'answers': {
                const take = (followed) => {
                    const wrong = asked.take(message, followed);
                    if (wrong !== undefined)
                        broken(wrong);
                };
                return message.bytes === undefined ? take() : following(message.bytes, take);
            }
            case 'declare':
                declared = true;
                raw = message.rawTensors ?? false;
                clearTimeout(timer);
                return loading.resolve(decoded(message.declaration));
            case 'crash':
                told = !declared;
                return stop(declared ? `the subject crashed with ${cut(message.error)}` : cut(message.error));
            case 'wrong':
                return stop(message.why);
            case 'broken':
                return broken(message.why);
        }
    };
    const longest = () => Math.min(lineAllowance.most, lineAllowance.always + lineAllowance.forByte * asked.inFlight());
    const following = (size, take) => {
        if (!raw)
            return broken(`it announced ${size} bytes after a line, and did not declare 'rawTensors'`);
        const limit = longest();
        if (size > limit)
            return broken(`it announced ${size} bytes after a line, where at most ${Math.round(limit / 2 ** 20)} MiB may come`);
        return { size, take: (bytes) => (why === undefined ? take(bytes) : undefined) };
    };
    const output = lines(hear, longest, broken);
    place.output.on('data', output.push);
    const timer = setTimeout(() => stop(`it did not declare itself within ${loadingTime / 1000} s`), loadingTime);
    let late;
    place.output.on('end', () => (late = setTimeout(() => stop('the subject closed its output'), grace)));
    place.onEnd((how) => {
        clearTimeout(timer);
        clearTimeout(late);
        const unfinished = output.unfinished();
        // A script that only defines functions ends at once, and all seems well.
        const mute = declared || unfinished !== '' || how !== endedWith(0) ? '' : unserved;
        end ??= new Error((why ?? how + unfinished + mute) + (told ? '' : place.lastWords()));
        loading.reject(end);
        asked.fail(end);
        closed.resolve();
    });
    send({ kind: 'hello', protocol, specification, rawTensors: true });
    const endNow = () => {
        stop('the subject was ended');
        return closed.promise;
    };
    const close = async () => {
        if (end !== undefined)
            return;
        why ??= 'the subject was ended';
        send({ kind: 'end' });
        place.input.end();
        const tooLate = setTimeout(place.kill, grace);
        await closed.promise;
        clearTimeout(tooLate);
    };
    return {
        ready: loading.promise,
        ask: (question) => (end === undefined ? asked.ask(question) : Promise.reject(end)),
        hasEnded: () => end !== undefined,
        end: endNow,
        close,
        lastWords: place.lastWords,
    };
}
