import { explains, isViolatedBy, withFault } from './hypothesis.js';
/**
 * The faults that explain every one of these failed cases of a clause, the clause's own first; wholly, or else in the
 * gradient alone. Not those that would have failed cases that held, unless all that failed is of one loss or of one
 * update rule, and nothing that held is.
 */
export function likelyFaults(clause, failed, held, faults, profile) {
    const own = new Set(clause.rejects);
    const all = [...clause.rejects, ...faults.filter((fault) => !own.has(fault))];
    const likely = (fault, part) => {
        const hypothesis = withFault(fault, part);
        if (!failed.every((one) => explains(hypothesis, one, profile)))
            return undefined;
        const named = { id: fault.id, of: fault.faultClass, does: fault.does, ...(part && { part }) };
        const contradicting = held.filter((one) => isViolatedBy(hypothesis, one, profile));
        if (contradicting.length === 0)
            return named;
        const only = restriction(failed, contradicting);
        return only === undefined || failed.length < 2 ? undefined : { ...named, only };
    };
    const found = all.map((fault) => likely(fault) ?? likely(fault, 'gradient')).filter((one) => one !== undefined);
    return [...found.filter(({ part }) => part === undefined), ...found.filter(({ part }) => part !== undefined)];
}
/** The losses and the update rules that a case is of. */
const partsOf = ({ questions }) => [
    ...new Set(Object.values(questions).flatMap((question) => [
        ...('loss' in question ? [typeof question.loss === 'string' ? question.loss : question.loss.name] : []),
        ...('optimizer' in question ? [question.optimizer.name] : []),
    ])),
];
/** What all that failed has in common and nothing that held has: the one loss, or the one update rule. */
function restriction(failed, held) {
    const [first, ...others] = failed.map(partsOf);
    return first.find((part) => others.every((parts) => parts.includes(part)) && !held.some((one) => partsOf(one).includes(part)));
}
