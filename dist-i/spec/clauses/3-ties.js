import { atMost, cases, clause, equal, matrix, taken } from '../language/index.js';
import { maxTiesAllGetOne } from '../faults/reductions.js';
import { ask } from './batches.js';
import { anyBatch, definitionOf, everyLoss, exactBatch } from './losses.js';
const isExact = (loss) => definitionOf(loss).cases.exact !== undefined;
export const tiesShareOne = clause({
    id: 'gradient/ties-share-one',
    says: 'Where equal examples attain the maximum, their gradients MUST add up to the gradient of one of them.',
    formula: String.raw `\ell_1 = \dots = \ell_B \implies \sum_i \nabla_i L_{\max} = \nabla \ell_1`,
    // Of exact gradients, shares that are powers of two are exact, too.
    given: cases(everyLoss.filter(isExact).map((loss) => ({ loss })), ({ loss }) => exactBatch(loss, 1, definitionOf(loss).properties.perRow ? 2 : 1), { bitForBit: true, enough: 4 }),
    asks: ({ loss, predictions, targets }) => {
        const twice = { loss, predictions: taken(predictions, [0, 0]), targets: taken(targets, [0, 0]) };
        return { one: ask({ loss, predictions, targets }, { by: 'none' }), max: ask(twice, { by: 'max' }) };
    },
    law: ({ reshape, sum }, { one, max }, { predictions: { shape } }) => equal(reshape(sum(max.gradient, 0), shape), one.gradient, 'the shares add up to one'),
    examples: [
        {
            given: { loss: { name: 'squared-error' }, predictions: matrix([3]), targets: matrix([1]) },
            answers: { one: { value: [2 ** 2], gradient: [2 * 2] }, max: { value: 2 ** 2 } },
        },
    ],
    rejects: [maxTiesAllGetOne],
    source: 'Danskin 1967: the directional derivative of a maximum.',
});
export const tiesShareAtMostOne = clause({
    id: 'gradient/ties-share-at-most-one',
    says: 'Where two equal examples attain the maximum of a loss whose gradients are rounded, their gradients MUST be nearer to one of them, together, than to two.',
    formula: String.raw `\ell_1 = \ell_2 \implies \big| \textstyle\sum_i \nabla_i L_{\max} \big| \le \tfrac32 \, |\nabla \ell_1|`,
    // Two evaluations of one number need not agree bit for bit; but one and two are told apart by any of them. The sum has
    // both gradients: one and a half of one of them are three quarters.
    given: cases(everyLoss.filter((loss) => !isExact(loss)).map((loss) => ({ loss })), ({ loss }) => anyBatch(loss, [1, definitionOf(loss).properties.perRow ? 3 : 1], 4), { bitForBit: true, enough: 4 }),
    asks: ({ loss, predictions, targets }) => {
        const twice = { loss, predictions: taken(predictions, [0, 0]), targets: taken(targets, [0, 0]) };
        return { sum: ask(twice, { by: 'sum' }), max: ask(twice, { by: 'max' }) };
    },
    law: ({ absolute, constant, multiply, sum: added }, { sum, max }) => atMost(absolute(added(max.gradient, 0)), multiply(constant(3 / 4), absolute(added(sum.gradient, 0))), 'the shares add up to less than one and a half'),
    examples: [
        {
            given: { loss: { name: 'poisson-of-rates' }, predictions: matrix([2]), targets: matrix([1]) },
            answers: { sum: { gradient: [1 - 1 / 2, 1 - 1 / 2] }, max: { value: 2 - Math.log(2) } },
        },
    ],
    rejects: [maxTiesAllGetOne],
    source: 'Danskin 1967: the directional derivative of a maximum.',
});
