// Beside the tensors, and not on them: they stay what the framework made.
const losses = new WeakMap();
const penalties = new WeakMap();
export function asLoss(value, facts) {
    losses.set(value, facts);
    return value;
}
/** @throws TypeError for a tensor that is not a loss of this view: multiplied or added, it is another number. */
export function factsOf(loss, where) {
    const facts = typeof loss === 'object' && loss !== null ? losses.get(loss) : undefined;
    if (facts === undefined)
        throw new TypeError(`${where}: the objective must return a loss of this view, unchanged. Make it with t.losses or t.loss, and add penalties with t.penalized.`);
    return facts;
}
export function asPenalty(value, forLossReducedBy) {
    penalties.set(value, forLossReducedBy);
    return value;
}
/** @throws TypeError for what is not a penalty, or one that was chosen beside another reduction. */
export function requirePenalty(penalty, reducedBy, where) {
    const chosen = typeof penalty === 'object' && penalty !== null ? penalties.get(penalty) : undefined;
    if (chosen === undefined)
        throw new TypeError(`${where}: the penalty is none. Make it with t.penalty.`);
    if (chosen !== reducedBy)
        throw new TypeError(`${where}: the penalty's coefficient was chosen for a loss reduced by "${chosen}", but the loss is reduced by "${reducedBy}". ` +
            'Multiply the coefficient by the batch size to go from mean to sum.');
}
