import { aspectsOfRule, nameOfReduction, reductionsFor, rulesFor } from '../identify/candidates.js';
/** Every reading of a question but the right one; those that differ in fewer respects first. */
export const readingsOf = (question) => [...reductionReadings(question), ...ruleReadings(question)].toSorted((a, b) => a.respects - b.respects);
const isReduced = (question) => question.ask !== 'attempt' &&
    question.ask !== 'steps' &&
    question.ask !== 'own' &&
    question.ask !== 'ownSteps' &&
    question.ask !== 'observed' &&
    question.reduction.by !== 'none';
function reductionReadings(question) {
    if (!isReduced(question))
        return [];
    const declared = nameOfReduction(question.reduction);
    const isRead = (other) => isReduced(other) && nameOfReduction(other.reduction) === declared;
    return reductionsFor(question)
        .filter(({ name }) => name !== declared)
        .map(({ name, question: { reduction } }) => ({
        declared,
        as: name,
        respects: 1,
        of: (other) => (isRead(other) ? other.loss.name : undefined),
        taken: (other) => (isRead(other) ? { ...other, reduction } : other),
    }));
}
const isUpdating = (question) => 'optimizer' in question;
function ruleReadings(question) {
    if (!isUpdating(question))
        return [];
    const declared = aspectsOfRule(question.optimizer);
    return rulesFor(question).flatMap(({ question: { optimizer } }) => {
        const as = aspectsOfRule(optimizer);
        const differing = Object.keys(as).filter((aspect) => as[aspect] !== declared[aspect]);
        if (differing.length === 0)
            return [];
        const isRead = (other) => isUpdating(other) && differing.every((aspect) => aspectsOfRule(other.optimizer)[aspect] === declared[aspect]);
        return [
            {
                declared: differing.map((aspect) => declared[aspect]).join(', '),
                as: differing.map((aspect) => as[aspect]).join(', '),
                respects: differing.length,
                of: (other) => (isRead(other) ? other.optimizer.name : undefined),
                taken: (other) => isRead(other) ? { ...other, optimizer: changed(other.optimizer, optimizer, differing) } : other,
            },
        ];
    });
}
/** A rule as another one is, in these respects. */
function changed(rule, to, respects) {
    const { decay, epsilon, rootEpsilon, ...rest } = rule;
    const moved = respects.includes('place') ? [rootEpsilon, epsilon] : [epsilon, rootEpsilon];
    return {
        ...rest,
        ...(respects.includes('rule') && { name: to.name }),
        ...(moved[0] !== undefined && { epsilon: moved[0] }),
        ...(moved[1] !== undefined && { rootEpsilon: moved[1] }),
        ...(decay && { decay: respects.includes('decay') && to.decay ? { ...decay, coupling: to.decay.coupling } : decay }),
    };
}
