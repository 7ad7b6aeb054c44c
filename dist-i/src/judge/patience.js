import { apartAs } from '../subjects/copies.js';
/** The subject was not asked, or no longer waited for: whatever it would have answered, it is given up. */
export class GivenUp extends Error {
    /** Whether it was the run that ended, not the subject's fault alone. */
    isOfRun;
    constructor(message, isOfRun = false) {
        super(message);
        this.isOfRun = isOfRun;
    }
}
/** So many questions of one kind, and so many in all, may go unanswered: a subject that hangs takes no longer. */
const most = { ofKind: 2, inAll: 8 };
/**
 * A subject that is given up where it hangs. After two questions of a kind that were not answered in time, the rest of
 * that kind are errors at once; after eight in all, every question is.
 */
export function patient(subject) {
    const unanswered = new Map();
    const waiting = new Set();
    const inAll = () => [...unanswered.values()].reduce((sum, count) => sum + count, 0);
    const why = (kind) => {
        if (unanswered.size === 0)
            return undefined;
        const count = unanswered.get(kind) ?? 0;
        if (inAll() >= most.inAll)
            return `the subject hangs: ${inAll()} questions had no answer, so the rest is not asked`;
        return count < most.ofKind
            ? undefined
            : `the subject hangs at questions of the kind '${kind}': ${count} had no answer, so the rest of that kind is not asked`;
    };
    return apartAs(subject, {
        declaration: subject.declaration,
        answer: async (question) => {
            const hung = why(question.ask);
            if (hung !== undefined)
                throw new GivenUp(hung);
            waiting.add(question);
            try {
                return await subject.answer(question);
            }
            finally {
                waiting.delete(question);
            }
        },
        restart: () => {
            // It works on one after the other: what it hangs at is the question that waits longest.
            const [hung] = waiting;
            waiting.clear();
            if (hung !== undefined)
                unanswered.set(hung.ask, (unanswered.get(hung.ask) ?? 0) + 1);
            return subject.restart?.();
        },
        close: () => subject.close?.(),
    });
}
/**
 * Milliseconds for a whole run, where no limit is given: many times what any subject of the catalogue takes that npm
 * installs, and less than the hours after which CI servers end a job without its reports.
 */
export const defaultRunLimit = 30 * 60_000;
/** A subject that has so many milliseconds for the whole run: then it is ended, and whatever it is asked fails. */
export function limited(subject, milliseconds) {
    let over = false;
    const timer = setTimeout(() => {
        over = true;
        void subject.close?.();
    }, milliseconds);
    const late = () => new GivenUp(`the run took longer than its limit of ${milliseconds / 1000} s (--run-limit)`, true);
    return apartAs(subject, {
        declaration: subject.declaration,
        answer: async (question) => {
            if (over)
                throw late();
            try {
                return await subject.answer(question);
            }
            catch (thrown) {
                throw over ? late() : thrown;
            }
        },
        restart: () => (over ? undefined : subject.restart?.()),
        close: async () => {
            clearTimeout(timer);
            await subject.close?.();
        },
    });
}
