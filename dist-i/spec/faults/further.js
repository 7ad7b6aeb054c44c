/** Definitions in which one of them is that of another problem, where there is one. */
const furtherOf = (right, part, change) => ({
    ...right,
    loss: (d, arithmetic, problem) => {
        const whole = right.loss(d, arithmetic, problem);
        if (whole[part] === undefined)
            return whole;
        const other = right.loss(d, arithmetic, change(problem));
        return { ...whole, [part]: other[part] };
    },
});
/** Definitions in which one of them is changed, where it is asked for. */
const furtherBy = (right, part, change) => ({
    ...right,
    loss: (d, arithmetic, problem) => {
        const whole = right.loss(d, arithmetic, problem);
        const asked = whole[part];
        return asked === undefined ? whole : { ...whole, [part]: change(asked, arithmetic, whole, problem) };
    },
});
const summed = (problem) => problem.reduction.by === 'mean' ? { ...problem, reduction: { by: 'sum' } } : problem;
export const targetsGradientDetached = {
    id: 'targets-gradient-is-zero',
    faultClass: 'FC-12',
    does: 'passes no gradient to the targets, as if they were constants',
    formula: String.raw `\partial L / \partial t := 0`,
    wrong: (right) => furtherBy(right, 'targetsGradient', (x, { constant, multiply }) => multiply(constant(0), x)),
};
export const targetsGradientNegated = {
    id: 'targets-gradient-is-that-of-predictions',
    faultClass: 'FC-14',
    does: 'passes the gradient of the predictions to the targets, without its sign',
    formula: String.raw `\partial L / \partial t := \partial L / \partial p`,
    wrong: (right) => furtherBy(right, 'targetsGradient', (_, __, { gradient }) => gradient),
};
export const targetsGradientForgetsMean = {
    id: 'targets-gradient-forgets-mean',
    faultClass: 'FC-12',
    does: 'does not divide the gradient of the targets where the loss is a mean',
    formula: String.raw `\partial L / \partial t := \textstyle\sum_i \partial \ell_i / \partial t`,
    wrong: (right) => furtherOf(right, 'targetsGradient', summed),
};
export const targetsGradientUnweighted = {
    id: 'targets-gradient-unweighted',
    faultClass: 'FC-11',
    does: 'leaves the weights out of the gradient of the targets',
    formula: String.raw `w_i := 1 \text{ in } \partial L / \partial t`,
    wrong: (right) => furtherOf(right, 'targetsGradient', (problem) => {
        const { weights: _, ...rest } = problem;
        return problem.reduction.by === 'mean' && /weights/.test(problem.reduction.over)
            ? { ...rest, reduction: { by: 'mean', over: 'elements' } }
            : rest;
    }),
};
export const targetsGradientLeaks = {
    id: 'targets-gradient-leaks',
    faultClass: 'FC-16',
    does: 'passes a gradient to targets that the mask ignores',
    formula: String.raw `m_i := 1 \text{ in } \partial L / \partial t`,
    wrong: (right) => furtherBy(right, 'targetsGradient', (x, arithmetic, { denominator }, problem) => {
        if (problem.valid === undefined || problem.reduction.by === 'max')
            return x;
        const { valid: _, ...everything } = problem;
        const all = right.loss(right, arithmetic, { ...everything, reduction: { by: 'sum' } });
        return arithmetic.divide(all.targetsGradient, denominator);
    }),
};
export const weightsGradientForgetsDenominator = {
    id: 'weights-gradient-forgets-denominator',
    faultClass: 'FC-12',
    does: 'treats the sum of the weights that a mean divides by as a constant, when it differentiates with respect to them',
    formula: String.raw `\partial L / \partial w_i := \ell_i / \textstyle\sum_j w_j`,
    wrong: (right) => furtherBy(right, 'weightsGradient', (x, arithmetic, { denominator }, problem) => problem.reduction.by === 'mean' && /sum-of/.test(problem.reduction.over)
        ? arithmetic.divide(right.loss(right, arithmetic, { ...problem, reduction: { by: 'sum' } }).weightsGradient, denominator)
        : x),
};
export const weightsGradientForgetsMean = {
    id: 'weights-gradient-forgets-mean',
    faultClass: 'FC-12',
    does: 'does not divide the gradient of the weights where the loss is a mean',
    formula: String.raw `\partial L / \partial w_i := \ell_i`,
    wrong: (right) => furtherOf(right, 'weightsGradient', summed),
};
export const weightsGradientWeighed = {
    id: 'weights-gradient-weighed',
    faultClass: 'FC-11',
    does: 'multiplies the gradient of a weight by the weight',
    formula: String.raw `\partial L / \partial w_i := w_i \ell_i`,
    wrong: (right) => furtherBy(right, 'weightsGradient', (x, { multiply }, _, { weights }) => weights === undefined ? x : multiply(x, weights)),
};
export const secondForgetsMean = {
    id: 'second-derivative-forgets-mean',
    faultClass: 'FC-17',
    does: 'does not divide the second derivative where the loss is a mean',
    formula: String.raw `\nabla^2 L := \textstyle\sum_i \nabla^2 \ell_i`,
    wrong: (right) => furtherOf(right, 'second', summed),
};
export const secondDividedTwice = {
    id: 'second-derivative-divided-twice',
    faultClass: 'FC-09',
    does: 'divides the second derivative of a mean by the square of its denominator',
    formula: String.raw `\nabla^2 L := \tfrac1{D^2} \textstyle\sum_i \nabla^2 \ell_i`,
    wrong: (right) => furtherBy(right, 'second', (x, { divide, reshape, shape }, { denominator }) => divide(x, shape(denominator).length > 0 ? reshape(denominator, [...shape(denominator).slice(0, 1), 1]) : denominator)),
};
export const secondIgnoresUpstream = {
    id: 'second-derivative-ignores-upstream',
    faultClass: 'FC-43',
    does: 'takes an upstream gradient of one when it differentiates a second time',
    formula: String.raw `\nabla^2 (u L) := \nabla^2 L`,
    wrong: (right) => furtherOf(right, 'second', (problem) => {
        const { cotangent: _, ...rest } = problem;
        return rest;
    }),
};
export const secondUnweighted = {
    id: 'second-derivative-unweighted',
    faultClass: 'FC-11',
    does: 'leaves the weights out of the second derivative',
    formula: String.raw `w_i := 1 \text{ in } \nabla^2 L`,
    wrong: (right) => furtherBy(right, 'second', (x, arithmetic, { denominator }, problem) => {
        if (problem.weights === undefined)
            return x;
        const { weights: _, ...rest } = problem;
        const bare = right.loss(right, arithmetic, { ...rest, reduction: { by: 'sum' } });
        return problem.reduction.by === 'mean' ? arithmetic.divide(bare.second, denominator) : bare.second;
    }),
};
