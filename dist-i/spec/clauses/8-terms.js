import { admitted, cases, clause, listOf, oneOf, } from '../language/index.js';
import { secondTermAsFirst, secondTermDetached, secondTermDropped, secondTermSummed, secondTermUnweighted, termsAveraged, } from '../faults/terms.js';
import { covering } from '../language/covering.js';
import { hasOutputs } from './8-training.js';
import { anyBatch } from './losses.js';
import { eachLoss, examplesOf, isBounded, modelOf, outputsOf, penaltySets, plainReductions } from './models.js';
import { byHand, total } from './runs.js';
const examples = 5;
const points = () => covering({
    loss: eachLoss,
    other: eachLoss,
    outputs: [1, 3],
    reduction: plainReductions,
    second: plainReductions,
    penalties: [[], ...penaltySets],
}, ({ loss, other, outputs }) => hasOutputs({ loss, outputs }) && hasOutputs({ loss: other, outputs }));
export const secondTermInFull = clause({
    id: 'numbers/second-term-in-full',
    says: 'The total loss of a model with a second term, over each pair of losses and of reductions, and its gradient with respect to each parameter, MUST be values that an admissible evaluation can give.',
    formula: String.raw `L + c L' + \textstyle\sum_p \beta_p R_p \in [\cdot], \quad \nabla (\cdot) \in [\nabla (\cdot)]`,
    given: cases(points, ({ loss, other, outputs }) => {
        // Both losses have their predictions where that of the two has them that is the more particular.
        const particular = isBounded(other) ? other : loss;
        const inputs = examplesOf(particular, outputs, examples);
        return {
            parameters: modelOf(particular, outputs),
            batches: listOf(inputs),
            targets: anyBatch(loss, [examples, outputsOf(loss, outputs)], 2).targets,
            others: anyBatch(other, [examples, outputsOf(other, outputs)], 2).targets,
            weight: oneOf(0.3, 3),
        };
    }, { enough: 1 }),
    asks: ({ loss, other, reduction, second, penalties, parameters, batches, targets, others, weight }) => ({
        total: {
            ...total(loss, reduction, penalties, parameters, { ...batches[0], targets }),
            second: { loss: other, reduction: second, weight, targets: others },
        },
    }),
    law: (_, answers, __, { total: { value, gradient } }) => [
        admitted(answers.total.value, value, 'total loss'),
        admitted(answers.total.gradient.weights, gradient.weights, 'gradient of the weights'),
        admitted(answers.total.gradient.bias, gradient.bias, 'gradient of the bias'),
    ],
    examples: [
        {
            // Predictions 1, 2, 3 and 2; the hinge of label −1 is 1 + x, and its mean over a count of 2 weighs 3.
            given: {
                ...byHand,
                loss: { name: 'squared-error' },
                other: { name: 'hinge' },
                outputs: 1,
                reduction: { by: 'mean', over: 'elements' },
                second: { by: 'mean', over: 'constant', count: 2 },
                penalties: [],
                targets: { shape: [4, 1], data: [0, 0, 0, 0] },
                others: { shape: [4, 1], data: [-1, -1, -1, -1] },
                weight: 3,
            },
            answers: {
                total: {
                    value: (1 + 4 + 9 + 4) / 4 + (3 * (2 + 3 + 4 + 3)) / 2,
                    gradient: { weights: [(2 + 8 + 18 + 8) / 4 + (3 * (1 + 2 + 3 + 2)) / 2], bias: [16 / 4 + (3 * 4) / 2] },
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
    source: 'IEEE 754, on the definition of the objective.',
});
