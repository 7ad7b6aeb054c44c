import { cases, clause, cross, equal, oneOf, tensorOf, grid } from '../language/index.js';
import { secondTermAsFirst, secondTermDetached, secondTermDropped, secondTermSummed, secondTermUnweighted, termsAveraged, } from '../faults/terms.js';
import { byHand, exactRun, mean, sum, total } from './runs.js';
const squaredError = { name: 'squared-error' };
const absoluteError = { name: 'absolute-error' };
export const termsAdd = clause({
    id: 'objective/terms-add',
    says: 'A loss of two terms MUST be the first, and the second multiplied by its weight, each reduced by its own reduction; so MUST be its gradient.',
    formula: String.raw `\operatorname{reduce}_i \ell_i + c \operatorname{reduce}'_i \ell'_i, \quad \nabla (L + c L') = \nabla L + c \nabla L'`,
    given: cases(cross({
        size: [3, 4],
        reduction: [mean, sum],
        second: [mean, sum],
        losses: [
            [squaredError, absoluteError],
            [absoluteError, squaredError],
        ],
    }), ({ size }) => ({
        ...exactRun(size),
        others: tensorOf([size, 1], grid(-68, -64)),
        weight: oneOf(1 / 2, 2),
    })),
    asks: ({ reduction, second: by, losses: [loss, other], parameters, batches, others, weight }) => {
        const [batch] = batches;
        const second = { loss: other, reduction: by, weight, targets: others };
        return {
            both: { ...total(loss, reduction, [], parameters, batch), second },
            first: total(loss, reduction, [], parameters, batch),
            other: total(other, by, [], parameters, { ...batch, targets: others }),
        };
    },
    law: ({ add, constant, multiply }, { both, first, other }, { weight }) => {
        const of = (a, b) => add(a, multiply(constant(weight), b));
        return [
            equal(both.value, of(first.value, other.value), 'value'),
            equal(both.gradient.weights, of(first.gradient.weights, other.gradient.weights), 'gradient of the weights'),
            equal(both.gradient.bias, of(first.gradient.bias, other.gradient.bias), 'gradient of the bias'),
        ];
    },
    examples: [
        {
            // Predictions 1, 2, 3 and 2; the targets of the second loss, the absolute errors of which are added, are −1.
            given: {
                ...byHand,
                others: { shape: [4, 1], data: [-1, -1, -1, -1] },
                size: 4,
                reduction: mean,
                second: sum,
                losses: [squaredError, absoluteError],
                weight: 1 / 2,
            },
            answers: {
                both: {
                    value: (1 + 4 + 9 + 4) / 4 + (1 / 2) * (2 + 3 + 4 + 3),
                    gradient: {
                        weights: [(2 + 8 + 18 + 8) / 4 + (1 / 2) * (1 + 2 + 3 + 2)],
                        bias: [(2 + 4 + 6 + 4) / 4 + (1 / 2) * 4],
                    },
                },
            },
        },
    ],
    rejects: [
        secondTermAsFirst,
        secondTermSummed,
        secondTermUnweighted,
        secondTermDropped,
        secondTermDetached,
        termsAveraged,
    ],
    source: 'Keras’ `loss_weights`: the total loss is the weighted sum of the losses of the outputs.',
});
