import { termQuestion } from '../../definitions/own/answer.js';
import { isNested } from '../../definitions/own/denominator.js';
import { ownGradientOfSumHalved, ownGroupsFlat, ownGroupsIgnored, ownTermsDividedTwice, ownTermsLeftOut, ownTermsUnweighted, } from '../../faults/own.js';
import { equal, matrix, vector, } from '../../language/index.js';
import { ask, batchPoints, furtherDeclarations, hasGradient, hasReduction, isIndependent, meanAt, meanPoints, none, ownCases, rowsOf, sum, upTo, } from './cases.js';
import { twoOrders } from './by-hand.js';
import { ownClause } from './clause.js';
/** The input of group numbers that a mean is by. */
const groupsOf = ({ over }) => isNested(over) && typeof over.each === 'object' ? over.each.by : undefined;
/** Whether each group has a mean of its own, and these are then averaged. */
const isOverGroups = (mean) => {
    const { over, atLeast } = mean;
    const by = groupsOf(mean);
    if (by === undefined || atLeast !== undefined || !isNested(over))
        return false;
    return typeof over.then === 'object' && 'distinct' in over.then && over.then.distinct === by;
};
/** The rows that are of the group of the first. */
const firstGroup = (loss, inputs, at) => {
    const groups = Array.from(inputs[groupsOf(meanAt(loss, at))].data);
    return upTo(groups.length).filter((row) => groups[row] === groups[0]);
};
const scores = matrix([1, 2], [3, 1], [4, 2]);
export const gradientOfSumIsThatOfElements = ownClause({
    id: 'own/gradient-of-sum-is-that-of-elements',
    says: 'The gradient of the sum of a declared loss MUST be the gradient that ones give as the upstream gradient of its elements.',
    formula: String.raw `\nabla \textstyle\sum_i \ell_i = \sum_i 1 \cdot \nabla \ell_i`,
    by: 'distance',
    given: (losses) => {
        const such = losses.filter((loss) => hasGradient(loss) && hasReduction(loss, 'none', 'sum'));
        return ownCases(such, batchPoints(such, [2, 5]));
    },
    asks: ({ inputs }, loss) => ({ none: ask(loss, inputs, none), sum: ask(loss, inputs, sum) }),
    law: (_, { none: all, sum: total }, __, { gradientOf = [] }) => gradientOf.map((name) => equal(total.gradient[name], all.gradient[name], name)),
    examples: [{ given: twoOrders, answers: { sum: { gradient: { orders: [1, 1, -9, -9] } } } }],
    rejects: [ownGradientOfSumHalved],
    source: 'Linearity of the derivative: rows that are gathered from replicas have the gradient that they have in one batch.',
});
export const groupsWeighAlike = ownClause({
    id: 'own/groups-weigh-alike',
    says: 'Where every row of one group of a declared loss comes twice, a mean over groups MUST stay: a group weighs no more by having more rows.',
    formula: String.raw `\tfrac1G \sum_g \textstyle\sum_{i \in g} \ell_i / \sum_{i \in g} n_i`,
    by: 'distance',
    given: (losses) => {
        const such = losses.filter((loss) => isIndependent(loss) && hasReduction(loss, 'none', 'mean'));
        return ownCases(such, meanPoints(such, [3, 5], isOverGroups));
    },
    asks: ({ inputs, rows, mean }, loss) => {
        const more = [...upTo(rows), ...firstGroup(loss, inputs, mean)];
        const of = meanAt(loss, mean);
        const twice = rowsOf(loss, inputs, more);
        return {
            none: ask(loss, inputs, none, { valueOnly: true }),
            mean: ask(loss, inputs, of, { valueOnly: true }),
            meanOfMore: ask(loss, twice, of, { valueOnly: true }),
        };
    },
    law: (_, { mean, meanOfMore }) => [equal(meanOfMore.value, mean.value)],
    examples: [
        {
            given: {
                own: 'teams',
                mean: 0,
                rows: 3,
                inputs: { scores, played: matrix([1, 1], [1, 0], [1, 1]), team: vector(1, 1, 2) },
            },
            // Three rounds of the first team, and two of the second.
            answers: { mean: { value: ((1 + 4 + 9) / 3 + (16 + 4) / 2) / 2 } },
        },
    ],
    rejects: [ownGroupsIgnored, ownGroupsFlat],
    source: 'Means by prompt or by image, as in post-training and detection.',
}, furtherDeclarations);
export const termsAdd = ownClause({
    id: 'own/terms-add',
    says: 'A declared loss that is made of others MUST be the sum of their own means, each times its number; and so MUST its gradient.',
    formula: String.raw `L = \textstyle\sum_k \beta_k L_k, \quad \nabla L = \sum_k \beta_k \nabla L_k`,
    by: 'distance',
    given: (losses) => {
        const such = losses.filter(({ terms }) => terms !== undefined);
        return ownCases(such, batchPoints(such, [2, 5]));
    },
    asks: ({ inputs }, loss, losses) => {
        const { terms = [] } = loss;
        const total = ask(loss, inputs, { by: 'terms', terms });
        const means = terms.map((term) => termQuestion(losses, total, term));
        return {
            total,
            ...Object.fromEntries(means.map((mean, k) => [`term${k + 1}`, mean])),
            ...Object.fromEntries(means.map((mean, k) => [`elements${k + 1}`, { ...mean, reduction: none }])),
        };
    },
    law: ({ add, constant, multiply }, answers, _, { terms = [], gradientOf = [] }) => {
        const { total } = answers;
        const parts = terms.map(({ times }, k) => ({ times, answer: answers[`term${k + 1}`] }));
        const added = (of, plus) => of.reduce((a, b) => plus(a, b));
        const value = added(parts.map(({ times, answer }) => multiply(constant(times), answer.value)), add);
        return [
            equal(total.value, value, 'value'),
            ...gradientOf.flatMap((name) => {
                const own = parts.filter(({ answer }) => answer.gradient?.[name] !== undefined);
                if (total.gradient?.[name] === undefined || own.length === 0)
                    return [];
                const slopes = own.map(({ times, answer }) => multiply(constant(times), answer.gradient[name]));
                return [equal(total.gradient[name], added(slopes, add), `gradient of ${name}`)];
            }),
        ];
    },
    examples: [
        {
            given: {
                own: 'both',
                rows: 2,
                inputs: {
                    orders: matrix([2, 1], [0, 1]),
                    demand: matrix([1, 0], [1, 2]),
                    weights: vector(1, 3),
                    scores: matrix([1, 2], [3, 1]),
                    played: matrix([1, 1], [1, 0]),
                    team: vector(1, 1),
                },
            },
            answers: { total: { value: (2 + 18) / 4 + (1 + 4 + 9) / 3 / 4 } },
        },
    ],
    rejects: [ownTermsUnweighted, ownTermsDividedTwice, ownTermsLeftOut],
    source: 'A policy term and a penalty on divergence, a loss and its z-loss: each has a denominator of its own.',
}, furtherDeclarations);
