import { eachOf, isNested, lastOf } from '../../definitions/own/denominator.js';
import { exactInputs } from '../../definitions/own/inputs.js';
import { ownCotangentAveraged, ownCotangentIgnored, ownGradientDividedTwice, ownGradientFlat, ownGradientHalved, ownGradientIsNaN, ownGradientNotDivided, ownGradientOfMean, } from '../../faults/own.js';
import { equal, filled, grid, moved, sizeOf, tensorOf, vector, } from '../../language/index.js';
import { ask, batchPoints, byRow, hasGradient, hasReduction, isIndependent, meanAt, meanPoints, none, ownCases, sum, within, } from './cases.js';
import { ownClause } from './clause.js';
import { threeWords, twoOrders } from './by-hand.js';
/** The shape of the unreduced loss of so many rows. */
export const elementsShape = ({ elements }, rows) => elements.map((extent) => (extent === 'examples' ? rows : extent));
/** D of a mean that divides all of a batch by one number. */
export function denominator(arithmetic, mean, loss, inputs, rows) {
    const elements = arithmetic.fromData(filled(elementsShape(loss, rows), 1));
    return lastOf(arithmetic, mean, given(arithmetic, loss, inputs), elements);
}
export const given = (arithmetic, loss, inputs) => exactInputs(arithmetic, within(loss, inputs));
/** D where it is known before a batch is drawn; undefined where it follows from the inputs. */
function known({ over, atLeast = 0 }, loss, rows) {
    if (over === 'examples')
        return Math.max(rows, atLeast);
    if (over === 'elements')
        return Math.max(sizeOf(elementsShape(loss, rows)), atLeast);
    return typeof over === 'object' && 'constant' in over ? Math.max(over.constant, atLeast) : undefined;
}
const isPowerOfTwo = (d) => d !== undefined && Number.isInteger(Math.log2(d));
const differentiable = (losses) => losses.filter((loss) => hasGradient(loss) && hasReduction(loss, 'none', 'sum', 'mean'));
export const gradientOfSum = ownClause({
    id: 'own/gradient-of-sum-is-denominator-times-that-of-mean',
    says: 'Where a declared loss divides by a power of two, the gradient of its sum MUST be D times the gradient of its mean.',
    formula: String.raw `\nabla L_{\text{sum}} = D \, \nabla L_{\text{mean}}, \quad D = 2^k`,
    by: 'enclosure',
    given: (losses) => {
        const such = differentiable(losses);
        return ownCases(such, meanPoints(such, [1, 2, 4, 8], (mean, loss, rows) => isPowerOfTwo(known(mean, loss, rows))));
    },
    asks: ({ inputs, mean }, loss) => ({
        none: ask(loss, inputs, none),
        sum: ask(loss, inputs, sum),
        mean: ask(loss, inputs, meanAt(loss, mean)),
    }),
    law: (arithmetic, { sum: total, mean }, { mean: at, inputs, rows }, loss) => {
        const d = denominator(arithmetic, meanAt(loss, at), loss, inputs, rows);
        return (loss.gradientOf ?? []).map((name) => equal(total.gradient[name], arithmetic.multiply(d, mean.gradient[name]), name));
    },
    examples: [
        {
            given: twoOrders,
            answers: {
                sum: { gradient: { orders: [1, 1, -3 * 3, -3 * 3] } },
                mean: { gradient: { orders: [1 / 2, 1 / 2, -9 / 2, -9 / 2] } },
            },
        },
    ],
    rejects: [ownGradientNotDivided, ownGradientDividedTwice],
    source: 'Source answer 2: linearity of the derivative. Scaling by a power of two commutes with every rounding.',
});
/** The learning rate for the mean. */
const rate = 1 / 8;
export const rateOverBatch = ownClause({
    id: 'own/rate-over-denominator',
    says: 'Descent on the sum of a declared loss MUST take the same step as descent on its mean, with its learning rate divided by D.',
    formula: String.raw `\lambda_{\text{sum}} = \lambda_{\text{mean}} / D \implies \lambda_{\text{sum}} \nabla L_{\text{sum}} = \lambda_{\text{mean}} \nabla L_{\text{mean}}`,
    by: 'distance',
    given: (losses) => {
        const such = differentiable(losses);
        return ownCases(such, meanPoints(such, [2, 3, 5], ({ over }) => !isNested(over)));
    },
    asks: ({ inputs, mean }, loss) => ({
        none: ask(loss, inputs, none),
        sum: ask(loss, inputs, sum),
        mean: ask(loss, inputs, meanAt(loss, mean)),
    }),
    law: (arithmetic, { sum: total, mean }, { mean: at, inputs, rows }, loss) => {
        const { constant, divide, multiply } = arithmetic;
        const onSum = divide(constant(rate), denominator(arithmetic, meanAt(loss, at), loss, inputs, rows));
        return (loss.gradientOf ?? []).map((name) => equal(multiply(constant(rate), mean.gradient[name]), multiply(onSum, total.gradient[name]), name));
    },
    examples: [
        { given: twoOrders, answers: { mean: { gradient: { orders: [1 / 2, 1 / 2, -9 / 2, -9 / 2] } } } },
        { given: { ...threeWords, mean: 1 }, answers: { sum: { gradient: { frames: [4, 0, 0, 2, -6, 0] } } } },
    ],
    rejects: [ownGradientNotDivided, ownGradientDividedTwice],
    source: 'Source question: λ₁ = λ₂ / B, with the denominator that the loss declares for B.',
});
export const gradientOfMean = ownClause({
    id: 'own/gradient-of-mean-by-row',
    says: 'In each row, the gradient of a mean of a declared loss MUST be the gradient of the sum divided by what the mean divides that row by.',
    formula: String.raw `(\nabla L_{\text{mean}})_i = \tfrac{1}{D n_i} (\nabla L_{\text{sum}})_i`,
    by: 'distance',
    given: (losses) => {
        const such = differentiable(losses).filter((loss) => isIndependent(loss) && byRow(loss).length > 0);
        return ownCases(such, meanPoints(such, [2, 5]));
    },
    asks: ({ inputs, mean }, loss) => ({
        none: ask(loss, inputs, none),
        sum: ask(loss, inputs, sum),
        mean: ask(loss, inputs, meanAt(loss, mean)),
    }),
    law: (arithmetic, { sum: total, mean }, { mean: at, inputs, rows }, loss) => {
        const { constant, divide, fromData, multiply, reshape, shape } = arithmetic;
        const of = meanAt(loss, at);
        const elements = fromData(filled(elementsShape(loss, rows), 1));
        const by = given(arithmetic, loss, inputs);
        const each = eachOf(arithmetic, of, by, elements) ?? fromData(filled([rows, 1], 1));
        const divisor = multiply(lastOf(arithmetic, of, by, elements), each);
        return byRow(loss).map((name) => {
            const gradient = total.gradient[name];
            const perRow = reshape(divide(constant(1), divisor), [
                rows,
                ...shape(gradient)
                    .slice(1)
                    .map(() => 1),
            ]);
            return equal(mean.gradient[name], multiply(perRow, gradient), name);
        });
    },
    examples: [
        { given: { ...threeWords, mean: 2 }, answers: { mean: { gradient: { frames: [2, 0, 0, 1 / 2, -3 / 2, 0] } } } },
    ],
    rejects: [ownGradientNotDivided, ownGradientFlat, ownGradientDividedTwice],
    source: 'Linearity of the derivative.',
});
/** Upstream gradients of the unreduced loss: one power of two a row, with a sign. */
const upstream = (loss, rows, exponents) => {
    const shape = elementsShape(loss, rows);
    const row = sizeOf(shape.slice(1));
    return {
        shape,
        data: Float64Array.from({ length: rows * row }, (_, i) => signed(exponents.data[Math.floor(i / row)])),
    };
};
const signed = (exponent) => (exponent % 2 === 0 ? 1 : -1) * 2 ** exponent;
export const cotangentIsLocal = ownClause({
    id: 'own/cotangent-multiplies-its-row',
    says: 'An upstream gradient of the unreduced elements of a declared loss MUST multiply the gradient of its own row, and no other.',
    formula: String.raw `(\nabla \textstyle\sum_k c_k \ell_k)_i = c_i (\nabla \sum_k \ell_k)_i`,
    by: 'enclosure',
    given: (losses) => {
        const such = losses.filter((loss) => loss.cotangent === true &&
            hasGradient(loss) &&
            isIndependent(loss) &&
            byRow(loss).length > 0 &&
            hasReduction(loss, 'none'));
        return ownCases(such, batchPoints(such, [2, 5]), (_, { rows }) => ({ exponents: tensorOf([rows], grid(-2, 3)) }));
    },
    asks: ({ inputs, rows, ...drawn }, loss) => ({
        none: ask(loss, inputs, none),
        weighed: ask(loss, inputs, none, {
            cotangent: upstream(loss, rows, drawn.exponents),
        }),
    }),
    law: ({ fromData, multiply, shape }, { none: all, weighed }, { rows, ...drawn }, loss) => {
        const { exponents } = drawn;
        return byRow(loss).map((name) => {
            const gradient = all.gradient[name];
            const perRow = {
                shape: [
                    rows,
                    ...shape(gradient)
                        .slice(1)
                        .map(() => 1),
                ],
                data: Float64Array.from(exponents.data, signed),
            };
            return equal(weighed.gradient[name], multiply(fromData(perRow), gradient), name);
        });
    },
    examples: [
        {
            given: { ...twoOrders, exponents: vector(1, 2) },
            answers: { weighed: { gradient: { orders: [-2, -2, 4 * -9, 4 * -9] } } },
        },
    ],
    rejects: [ownCotangentIgnored, ownCotangentAveraged],
    source: 'The chain rule, where each row depends on its own inputs alone.',
});
/** How far inputs move: the error of the difference quotient, and of its rounding, is then about 2⁻³⁵. */
const step = 2 ** -17;
/** Inputs lie on a grid of hundredths, and there kinks do too: this far beside it. */
const aside = 3 / 1024;
/** The same inputs beside the grid: at a kink any number between two slopes may be a gradient. */
export const beside = (loss, inputs) => ({
    ...inputs,
    ...Object.fromEntries((loss.gradientOf ?? []).map((name) => [name, moved(inputs[name], aside, filled(inputs[name].shape, 1))])),
});
/** All inputs of `gradientOf`, moved along a direction of ±1. */
function along(loss, inputs, signs, h) {
    const changed = (loss.gradientOf ?? []).map((name) => {
        const from = moved(inputs[name], aside, filled(inputs[name].shape, 1));
        return [name, moved(from, h, { shape: from.shape, data: Float64Array.from(signs[name].data, Math.sign) })];
    });
    return { ...inputs, ...Object.fromEntries(changed) };
}
export const gradientIsALimit = ownClause({
    id: 'own/gradient-is-a-limit',
    says: 'The gradient of a declared loss MUST be the limit of its own difference quotients.',
    formula: String.raw `\lim_{h \to 0} \tfrac{1}{2h} \big( L(x + h v) - L(x - h v) \big) = \nabla L(x) \cdot v`,
    by: 'distance',
    onlyIn: 'float64',
    given: (losses) => {
        const such = losses.filter((loss) => hasGradient(loss) && hasReduction(loss, 'none'));
        return ownCases(such, batchPoints(such, [1, 2, 4]), ({ inputs, gradientOf = [] }, { rows }) => ({
            signs: {
                kind: 'record',
                fields: Object.fromEntries(gradientOf.map((name) => [
                    name,
                    tensorOf(inputs[name].shape.map((extent) => (extent === 'examples' ? rows : extent)), grid(-1, 1, 2)),
                ])),
            },
        }));
    },
    asks: ({ inputs, ...drawn }, loss) => {
        const { signs } = drawn;
        const at = (h, valueOnly = true) => ask(loss, along(loss, inputs, signs, h), none, { valueOnly });
        return { here: at(0, false), ahead: at(step), behind: at(-step), near: at(step / 2), nearBehind: at(-step / 2) };
    },
    law: (arithmetic, { here, ahead, behind, near, nearBehind }, drawn, loss) => {
        const { absolute, add, constant, fromData, maximum, multiply, subtract, sum: total } = arithmetic;
        const { signs } = drawn;
        const slopes = (loss.gradientOf ?? []).map((name) => total(multiply(here.gradient[name], fromData({ ...signs[name], data: Float64Array.from(signs[name].data, Math.sign) }))));
        const slope = slopes.reduce((a, b) => add(a, b));
        const coarse = multiply(constant(1 / (2 * step)), total(subtract(ahead.value, behind.value)));
        const fine = multiply(constant(1 / step), total(subtract(near.value, nearBehind.value)));
        // At a kink the quotients have no limit yet: what they differ by is allowed for, twice.
        const unsure = multiply(constant(2), absolute(subtract(coarse, fine)));
        const off = subtract(fine, slope);
        const beyond = maximum(subtract(absolute(off), unsure), constant(0));
        // Beside the slope, where its terms cancel, stands what they are together: nothing smaller can be told.
        const terms = (loss.gradientOf ?? []).map((name) => total(absolute(here.gradient[name])));
        const about = add(slope, multiply(constant(4), terms.reduce((a, b) => add(a, b))));
        return [equal(add(about, beyond), about, 'the slope')];
    },
    examples: [
        {
            given: {
                ...twoOrders,
                signs: { orders: { shape: [2, 2], data: [1, 1, 1, -1] } },
            },
            answers: { here: { gradient: { orders: [1, 1, -9, -9] } } },
        },
    ],
    rejects: [ownGradientHalved, ownGradientOfMean],
    source: 'The definition of the derivative.',
});
export const gradientIsANumber = ownClause({
    id: 'own/gradient-is-a-number',
    says: 'Where the elements of a declared loss are finite, its gradient MUST NOT hold a NaN.',
    formula: String.raw `|\ell_i| < \infty \implies \nabla \ell_i \ne \text{NaN}`,
    by: 'enclosure',
    given: (losses) => {
        const such = losses.filter((loss) => hasGradient(loss) && hasReduction(loss, 'none'));
        return ownCases(such, batchPoints(such, [1, 4]));
    },
    asks: ({ inputs }, loss) => ({ none: ask(loss, inputs, none) }),
    law: ({ add, constant, maximum, minimum, multiply, sum: total }, { none: all }, _, loss) => {
        // Zero, and NaN where an element is not finite: nothing is said there.
        const nothing = multiply(constant(0), total(all.value));
        return (loss.gradientOf ?? []).map((name) => {
            const bounded = minimum(maximum(all.gradient[name], constant(-1)), constant(1));
            return equal(add(multiply(constant(0), total(bounded)), nothing), nothing, name);
        });
    },
    examples: [{ given: twoOrders, answers: { none: { gradient: { orders: [1, 1, -9, -9] } } } }],
    rejects: [ownGradientIsNaN],
    source: 'IEEE 754, section 6: a NaN in a gradient makes every parameter that it reaches NaN.',
});
