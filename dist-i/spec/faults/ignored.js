import { anotherLoss } from './another.js';
/** The same problem, with nothing ignored; in the place of targets that are no class is some class. */
const ofAll = (problem) => {
    const { ignoredClass, targets, ...rest } = problem;
    return {
        ...rest,
        valid: undefined,
        targets: {
            shape: targets.shape,
            data: Array.from(targets.data, (target) => (target === ignoredClass ? 0 : target)),
        },
    };
};
/** The denominators of rows beside a gradient, of which each element may be a whole row. */
function byRow({ reshape, shape }, denominator, gradient) {
    const own = shape(denominator);
    if (own.length === 0)
        return denominator;
    return reshape(denominator, [...own, ...Array(shape(gradient).length - own.length).fill(1)]);
}
export const ignoredLeaksGradient = {
    id: 'ignored-leaks-gradient',
    faultClass: 'FC-16',
    does: 'leaves ignored elements out of the value, but not out of the gradient',
    formula: '\\textstyle\\sum_i \\nabla \\ell_i / \\sum_i m_i',
    wrong: (right) => ({
        ...right,
        loss: (d, arithmetic, problem) => {
            const solution = right.loss(d, arithmetic, problem);
            if (problem.reduction.by !== 'sum' && problem.reduction.by !== 'mean')
                return solution;
            const { gradient } = right.loss(d, arithmetic, { ...ofAll(problem), reduction: { by: 'sum' } });
            return { ...solution, gradient: arithmetic.divide(gradient, byRow(arithmetic, solution.denominator, gradient)) };
        },
    }),
};
/**
 * Definitions in which one part of every smoothed loss, of its own, takes the place of that of the uniform
 * distribution.
 */
const companion = (right, change) => ({
    ...right,
    loss: (d, arithmetic, problem) => {
        const { loss } = problem;
        if (loss.name !== 'softmax-cross-entropy' || loss.smoothing === undefined)
            return right.loss(d, arithmetic, problem);
        const shape = arithmetic.shape(problem.predictions);
        const classes = shape.at(-1);
        const uniform = { shape, data: new Float64Array(shape[0] * classes).fill(1 / classes) };
        const of = (name) => ({
            ...problem,
            loss: { name },
        });
        const main = right.loss(d, arithmetic, of(loss.name));
        const spread = right.loss(d, arithmetic, {
            ...change(of(loss.name)),
            targets: uniform,
            ignoredClass: undefined,
            classWeights: undefined,
        });
        return mixed(arithmetic, main, spread, loss.smoothing);
    },
});
/** `(1 − ε)a + εb`, of values and gradients. */
function mixed({ add, constant, multiply }, a, b, epsilon) {
    const of = (x, y) => add(multiply(constant(1 - epsilon), x), multiply(constant(epsilon), y));
    return { ...a, value: of(a.value, b.value), gradient: of(a.gradient, b.gradient) };
}
export const companionOverAll = {
    id: 'companion-over-all',
    faultClass: 'FC-08',
    does: 'averages the smoothed part of the loss over all examples, and does not leave out ignored ones',
    formula: '(1 - \\varepsilon) \\tfrac{\\sum_i m_i \\ell_i}{\\sum_i m_i} + \\varepsilon \\tfrac1B \\sum_i \\bar\\ell_i',
    wrong: (right) => companion(right, (problem) => ({
        ...ofAll(problem),
        reduction: problem.reduction.by === 'mean' ? { by: 'mean', over: 'elements' } : problem.reduction,
    })),
};
export const companionUnweighted = {
    id: 'companion-unweighted',
    faultClass: 'FC-08',
    does: 'weights the main term of a smoothed loss, but not the smoothed term',
    formula: '\\tfrac1D \\textstyle\\sum_i \\big( (1 - \\varepsilon) w_i \\ell_i + \\varepsilon \\bar\\ell_i \\big)',
    wrong: (right) => companion(right, (problem) => ({ ...problem, weights: undefined })),
};
export const maskByDivision = {
    id: 'mask-by-division',
    faultClass: 'FC-07',
    does: 'divides each loss by its mask, which gives 0/0 where an element is ignored',
    formula: '\\textstyle\\sum_i m_i \\ell_i / m_i',
    wrong: (right) => ({
        ...right,
        loss: (d, arithmetic, problem) => {
            const { divide, multiply } = arithmetic;
            const { valid, weights } = problem;
            if (valid === undefined)
                return right.loss(d, arithmetic, problem);
            const one = divide(valid, valid);
            const { value } = right.loss(d, arithmetic, {
                ...problem,
                valid: undefined,
                weights: weights === undefined ? one : multiply(weights, one),
            });
            return { ...right.loss(d, arithmetic, problem), value };
        },
    }),
};
export const ignoresNoClass = {
    id: 'ignores-only-what-is-no-class',
    faultClass: 'FC-16',
    does: 'ignores only targets that are no index of a class: a class that should be ignored is counted',
    formula: 'm_i := [t_i \\ne c] \\text{ where } c \\notin \\{0, \\dots, C - 1\\}, \\text{ else } 1',
    wrong: (right) => anotherLoss(right, (problem, { shape }) => {
        const { ignoredClass = -1 } = problem;
        const isClass = ignoredClass >= 0 && ignoredClass < shape(problem.predictions).at(-1);
        return isClass ? { ...problem, ignoredClass: undefined } : problem;
    }),
};
