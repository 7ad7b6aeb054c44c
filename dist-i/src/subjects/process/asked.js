import { withResolvers } from '../resolvers.js';
import { cut } from '../texts.js';
import { decoded, encoded, Raw } from './wire.js';
/** Bytes of questions that are on their way at once, unless one alone is larger. */
const mostInFlight = 2 ** 24;
const mostInMessage = 2 ** 20;
/** `send` sends questions, and gives how many bytes they took; large tensors as bytes after the line where `raw` says so. */
export function questions(send, raw) {
    const waiting = new Map();
    const unsent = [];
    let inFlight = 0;
    let last = 0;
    /** The questions that go in one message. */
    const nextMessage = () => {
        const asked = [];
        const replies = [];
        for (let bytes = 0; unsent.length > 0 && bytes < mostInMessage;) {
            const { question, reply } = unsent.shift();
            const written = encoded(question, raw());
            bytes += bytesOf(written);
            asked.push({ id: ++last, question: written });
            replies.push(reply);
        }
        return { message: { kind: 'ask', questions: asked }, replies };
    };
    const pump = () => {
        while (unsent.length > 0 && (inFlight === 0 || inFlight < mostInFlight)) {
            const { message, replies } = nextMessage();
            const bytes = send(message);
            inFlight += bytes;
            message.questions.forEach(({ id }, i) => waiting.set(id, { reply: replies[i], bytes: bytes / replies.length }));
        }
    };
    const take = ({ answers }, followed) => {
        for (const one of answers) {
            const [next] = waiting.keys();
            if (one.id !== next)
                return misplaced(one.id, next, last);
            const { reply, bytes } = waiting.get(next);
            waiting.delete(next);
            inFlight = waiting.size === 0 ? 0 : inFlight - bytes;
            settle(reply, one, followed);
        }
        pump();
        return undefined;
    };
    const ask = (question) => {
        const reply = withResolvers();
        // The questions of many cases, put one after another, go in one message.
        if (unsent.push({ question, reply }) === 1)
            queueMicrotask(pump);
        return reply.promise;
    };
    const fail = (reason) => {
        for (const { reply } of [...waiting.values(), ...unsent])
            reply.reject(reason);
        waiting.clear();
        unsent.length = 0;
    };
    return { ask, take, inFlight: () => inFlight, fail };
}
function misplaced(id, next, last) {
    const why = id > last
        ? 'which was not asked'
        : next === undefined || id < next
            ? 'a second time'
            : `where question ${next} comes first`;
    return `it answered question ${id}, ${why}`;
}
function settle(reply, one, followed) {
    if ('error' in one)
        return reply.reject(new Error(cut(one.error) || 'the subject failed, and does not say why'));
    if ('unsupported' in one)
        return reply.resolve({ unsupported: cut(one.unsupported) });
    try {
        reply.resolve(decoded(one.answer, followed));
    }
    catch (thrown) {
        reply.reject(thrown);
    }
}
/** About how many bytes a question that is written takes. */
function bytesOf(value) {
    if (typeof value === 'string')
        return value.length;
    if (value instanceof Raw)
        return value.bytes.length;
    return typeof value === 'object' && value !== null
        ? Object.values(value).reduce((sum, part) => sum + bytesOf(part), 0)
        : 8;
}
