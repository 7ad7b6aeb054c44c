import { anotherLoss } from './another.js';
import { every } from './every.js';
/** A loss of which a constant multiplies the value or the derivative, in every evaluation. */
export function multiplied(of, factor, part) {
    const times = ({ constant, multiply }, x) => multiply(constant(factor), x);
    const changed = (arithmetic, p, t, loss) => times(arithmetic, of[part](arithmetic, p, t, loss));
    if (part === 'value')
        return { ...of, value: changed };
    return {
        ...of,
        derivative: changed,
        ways: (loss) => {
            const { terms, quotients } = of.ways(loss);
            return {
                ...(terms && { terms: (a, p, t, given) => terms(a, p, t, given).map((term) => times(a, term)) }),
                ...(quotients && { quotients: (a, p, t, given, upstream) => quotients(a, p, t, given, times(a, upstream)) }),
            };
        },
    };
}
export const lossDoubled = {
    id: 'loss-doubled',
    faultClass: 'FC-14',
    does: 'doubles the loss and its derivative',
    formula: '\\ell := 2\\ell',
    wrong: (right) => ({
        ...right,
        losses: every(right.losses, (of) => multiplied(multiplied(of, 2, 'value'), 2, 'derivative')),
    }),
};
/** Definitions in which binary cross-entropy is changed. */
const changingBinary = (right, to) => ({
    ...right,
    losses: {
        ...right.losses,
        'binary-cross-entropy': { ...right.losses['binary-cross-entropy'], ...to, ways: () => ({}) },
    },
});
const plain = { name: 'binary-cross-entropy' };
export const positiveWeightOnAll = {
    id: 'positive-weight-on-all',
    faultClass: 'FC-11',
    does: 'multiplies the whole loss of a soft target by the positive weight, and not only the positive part',
    formula: '(1 + (q - 1) z) \\, \\ell(x, z)',
    wrong: (right) => {
        const { value, derivative } = right.losses['binary-cross-entropy'];
        const factor = ({ add, constant, multiply }, z, loss) => add(constant(1), multiply(constant((loss.positiveWeight ?? 1) - 1), z));
        return changingBinary(right, {
            value: (arithmetic, x, z, loss) => arithmetic.multiply(factor(arithmetic, z, loss), value(arithmetic, x, z, plain)),
            derivative: (arithmetic, x, z, loss) => arithmetic.multiply(factor(arithmetic, z, loss), derivative(arithmetic, x, z, plain)),
        });
    },
};
export const positiveWeightDropped = {
    id: 'positive-weight-dropped',
    faultClass: 'FC-11',
    does: 'ignores the positive weight',
    formula: '\\ell(x, z) \\text{ with } q = 1',
    wrong: (right) => {
        const { value, derivative } = right.losses['binary-cross-entropy'];
        return changingBinary(right, {
            value: (arithmetic, x, z) => value(arithmetic, x, z, plain),
            derivative: (arithmetic, x, z) => derivative(arithmetic, x, z, plain),
        });
    },
};
export const smoothingDropped = {
    id: 'smoothing-dropped',
    faultClass: 'FC-10',
    does: 'ignores the smoothing of the targets',
    formula: '\\ell(x, y) \\text{ with } \\varepsilon = 0',
    wrong: (right) => anotherLoss(right, (problem) => problem.loss.name === 'softmax-cross-entropy' ? { ...problem, loss: { name: problem.loss.name } } : problem),
};
