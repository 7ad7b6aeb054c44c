import { checkedAnswers } from './answers.js';
import { messageOf, replyOf } from './ask.js';
import { lossOf } from './declared/loss.js';
/** Judges one case by its answers. */
export async function judgeCase({ subject, timeLimit }, { asked, ...one }, meanwhile = () => { }) {
    const { name, format } = subject.declaration;
    const replying = replyOf(subject, asked, timeLimit);
    try {
        // While a subject in another thread works, there is time.
        meanwhile();
        const reply = await replying;
        if (reply.kind === 'unsupported')
            return { ...reply, skippedAs: 'refused' };
        if (reply.kind === 'error')
            return { ...reply, one };
        const answers = checkedAnswers(one.criterion.model, reply.answers, format);
        const { violation, violated = 0, unclaimed, equations } = one.criterion.judge(answers);
        if (equations === 0)
            return {
                kind: 'unsupported',
                reason: `${name} declares no gradients, of which alone the clause speaks`,
                skippedAs: 'cannot-be-asked',
            };
        return violation === undefined
            ? { kind: 'holds', unclaimed, answers }
            : { kind: 'fails', failed: { ...one, answers, violation, violated } };
    }
    catch (thrown) {
        return { kind: 'error', one, message: messageOf(thrown) + declaredForm(one, thrown), late: false };
    }
}
/** What says of which form an answer about a declared loss must be. */
const declaredForm = ({ clause, questions }, thrown) => clause.declared === undefined || !(thrown instanceof TypeError || /shape|holds/.test(messageOf(thrown)))
    ? ''
    : `: so its 'elements', 'inputs' and 'gradientOf' declare '${lossOf(clause, questions).name}'. Correct them, or the answer`;
/** Judges the cases of a point one after another, up to the first finding. */
export async function compare(bench, { point, cases, skipped }, discrimination) {
    const held = [];
    let discriminating = 0;
    let unclaimed = 0;
    for (const one of cases) {
        let shown = [];
        const { shows } = one.criterion;
        const result = await judgeCase(bench, one, () => {
            if (shows === undefined)
                shown = discrimination.shownBy(one);
        });
        if (result.kind !== 'holds') {
            const judged = held.length + (result.kind === 'unsupported' ? 0 : 1);
            return { point, cases: judged, discriminating, unclaimed, held, finding: result };
        }
        held.push(one);
        if (shows !== undefined && result.unclaimed === 0) {
            shown = discrimination.shownBy(one, shows(result.answers));
        }
        if (result.unclaimed > 0)
            unclaimed++;
        if (shown.length > 0)
            discriminating++;
        discrimination.note(shown);
    }
    const finding = skipped === undefined ? {} : { finding: { kind: 'unsupported', ...skipped } };
    return { point, cases: held.length, discriminating, unclaimed, held, ...finding };
}
