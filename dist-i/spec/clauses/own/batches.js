import { isNested, isOfGroups } from '../../definitions/own/denominator.js';
import { ownIgnoredIsRead, ownLastRowDropped, ownMeanOverOneLess, ownRowsMixed, ownRowsWeighed, ownTimesBatch, } from '../../faults/own.js';
import { equal, vector, } from '../../language/index.js';
import { ask, batchPoints, byRow, drawnInputs, hasReduction, isIndependent, meanAt, meanPoints, none, ownCases, replaced, rowsOf, sum, upTo, within, } from './cases.js';
import { ownClause } from './clause.js';
import { denominator } from './gradients.js';
import { threeWords, twoOrders } from './by-hand.js';
/** The elements of some rows, and their gradients, against those of the same rows in another batch. */
function sameRows({ rows }, loss, answer, within_, at, about) {
    return [
        equal(answer.value, rows(within_.value, at), about),
        ...byRow(loss)
            .filter((name) => answer.gradient?.[name] !== undefined && within_.gradient?.[name] !== undefined)
            .map((name) => equal(answer.gradient[name], rows(within_.gradient[name], at), `${about}, gradient of ${name}`)),
    ];
}
export const rowsAlone = ownClause({
    id: 'own/rows-are-independent',
    says: 'Where the rows of a declared loss are independent, each row asked alone MUST have the elements and the gradient that it has in a batch.',
    formula: String.raw `\ell(\{x_i\}) = \ell(\{x_1, \dots, x_B\})_i`,
    by: 'distance',
    given: (losses) => {
        const such = losses.filter((loss) => isIndependent(loss) && hasReduction(loss, 'none') && (loss.smallest ?? 1) === 1);
        return ownCases(such, batchPoints(such, [3, 4]));
    },
    asks: ({ inputs, rows }, loss) => ({
        none: ask(loss, inputs, none),
        ...Object.fromEntries(upTo(rows).map((row) => [`row${row}`, ask(loss, rowsOf(loss, inputs, [row]), none)])),
    }),
    law: (arithmetic, { none: all, ...alone }, _, loss) => Object.values(alone).flatMap((answer, row) => sameRows(arithmetic, loss, answer, all, [row], `row ${row}`)),
    examples: [{ given: twoOrders, answers: { row0: { value: [2] }, row1: { value: [18] } } }],
    rejects: [ownTimesBatch, ownRowsMixed, ownRowsWeighed],
    source: 'What the loss declares.',
});
export const order = ownClause({
    id: 'own/order-does-not-matter',
    says: 'The elements of a declared loss MUST follow their rows into another order, and no reduction MAY depend on the order.',
    formula: String.raw `\ell(\pi x) = \pi \, \ell(x), \quad L(\pi x) = L(x)`,
    by: 'distance',
    given: (losses) => {
        const such = losses.filter((loss) => hasReduction(loss, 'none'));
        return ownCases(such, batchPoints(such, [3, 5]));
    },
    asks: ({ inputs, rows }, loss) => {
        const other = rowsOf(loss, inputs, turned(rows));
        const reduced = (of, name) => ({
            ...(hasReduction(loss, 'sum') && { [`sum${name}`]: ask(loss, of, sum, { valueOnly: true }) }),
            ...(hasReduction(loss, 'mean') && { [`mean${name}`]: ask(loss, of, meanAt(loss), { valueOnly: true }) }),
        });
        return {
            none: ask(loss, inputs, none),
            other: ask(loss, other, none),
            ...reduced(inputs, ''),
            ...reduced(other, 'OfOther'),
        };
    },
    law: (arithmetic, { none: all, other, sum: total, mean, sumOfOther, meanOfOther }, { rows }, loss) => [
        ...sameRows(arithmetic, loss, other, all, turned(rows), 'rows'),
        ...(total === undefined ? [] : [equal(sumOfOther.value, total.value, 'sum')]),
        ...(mean === undefined ? [] : [equal(meanOfOther.value, mean.value, 'mean')]),
    ],
    examples: [{ given: twoOrders, answers: { other: { value: [18, 2] }, sumOfOther: { value: 20 } } }],
    rejects: [ownRowsWeighed, ownLastRowDropped],
    source: 'A batch is a set of examples: no order is part of it.',
});
/** The last row first, and so on. */
const turned = (rows) => upTo(rows).toReversed();
/** Whether a mean stays when all rows come twice. */
const isRelative = (loss, at) => {
    const { over, atLeast } = meanAt(loss, at);
    const last = isNested(over) ? over.then : over;
    // What is divided by a count of its whole group is half as much, and there are twice as many of it.
    const isByGroup = isNested(over) && typeof over.each === 'object' && over.each.by !== undefined;
    const stays = typeof last === 'object' && ('constant' in last || 'distinct' in last);
    return atLeast === undefined && stays === isByGroup;
};
export const replication = ownClause({
    id: 'own/every-row-twice',
    says: 'Where the rows of a declared loss are independent and every row comes twice, its sum MUST double, and a mean over what doubles MUST stay.',
    formula: String.raw `L_{\text{sum}}(x, x) = 2 L_{\text{sum}}(x), \quad L_{\text{mean}}(x, x) = L_{\text{mean}}(x)`,
    by: 'distance',
    given: (losses) => {
        const such = losses.filter((loss) => isIndependent(loss) && hasReduction(loss, 'none', 'sum', 'mean'));
        return ownCases(such, meanPoints(such, [2, 3, 5], (_, loss, __) => loss.means !== undefined));
    },
    asks: ({ inputs, rows, mean }, loss) => {
        const twice = rowsOf(loss, inputs, [...upTo(rows), ...upTo(rows)]);
        const values = { valueOnly: true };
        return {
            none: ask(loss, inputs, none),
            twice: ask(loss, twice, none),
            sum: ask(loss, inputs, sum, values),
            sumOfTwice: ask(loss, twice, sum, values),
            mean: ask(loss, inputs, meanAt(loss, mean), values),
            meanOfTwice: ask(loss, twice, meanAt(loss, mean), values),
        };
    },
    law: (arithmetic, { none: all, twice, sum: total, mean, sumOfTwice, meanOfTwice }, { rows, mean: at }, loss) => [
        ...sameRows(arithmetic, loss, twice, all, [...upTo(rows), ...upTo(rows)], 'rows'),
        equal(sumOfTwice.value, arithmetic.multiply(arithmetic.constant(2), total.value), 'sum'),
        ...(isRelative(loss, at) ? [equal(meanOfTwice.value, mean.value, 'mean')] : []),
    ],
    examples: [{ given: twoOrders, answers: { sumOfTwice: { value: 40 }, meanOfTwice: { value: 10 } } }],
    rejects: [ownTimesBatch, ownLastRowDropped],
    source: 'Linearity of the sum.',
});
/** A batch of five, in parts of three, one and one: neither the first nor the last count is the largest of others. */
const parts = [[0, 1, 2], [3], [4]];
export const partsAdd = ownClause({
    id: 'own/parts-add-up',
    says: 'The sums of the parts of a batch of a declared loss MUST add up to its sum, and the means of the parts, each times its denominator, to its mean times D; in gradients too.',
    formula: String.raw `D L_{\text{mean}} = \textstyle\sum_k D_k L_{\text{mean}}^{(k)}`,
    by: 'distance',
    given: (losses) => {
        const such = losses.filter((loss) => isIndependent(loss) && hasReduction(loss, 'none', 'sum', 'mean') && (loss.smallest ?? 1) === 1);
        return ownCases(such, meanPoints(such, [5], ({ over }) => !isOfGroups(over)));
    },
    asks: ({ inputs, mean }, loss) => {
        const of = meanAt(loss, mean);
        const each = parts.flatMap((rows, k) => {
            const part = rowsOf(loss, inputs, rows);
            return [
                [`sum${k}`, ask(loss, part, sum)],
                [`mean${k}`, ask(loss, part, of)],
            ];
        });
        return {
            none: ask(loss, inputs, none),
            sum: ask(loss, inputs, sum),
            mean: ask(loss, inputs, of),
            ...Object.fromEntries(each),
        };
    },
    law: (arithmetic, answers, { inputs, rows, mean: at }, loss) => {
        const { add, divide, multiply, rows: rowsIn } = arithmetic;
        const of = meanAt(loss, at);
        const d = denominator(arithmetic, of, loss, inputs, rows);
        const shares = parts.map((part) => denominator(arithmetic, of, loss, rowsOf(loss, inputs, part), part.length));
        const total = (values) => values.reduce((a, b) => add(a, b));
        return [
            equal(answers['sum'].value, total(parts.map((_, k) => answers[`sum${k}`].value)), 'sum'),
            equal(multiply(d, answers['mean'].value), total(parts.map((_, k) => multiply(shares[k], answers[`mean${k}`].value))), 'mean'),
            ...byRow(loss).flatMap((name) => parts.flatMap((part, k) => [
                equal(rowsIn(answers['sum'].gradient[name], part), answers[`sum${k}`].gradient[name], `sum, gradient of ${name}, part ${k}`),
                equal(rowsIn(answers['mean'].gradient[name], part), multiply(divide(shares[k], d), answers[`mean${k}`].gradient[name]), `mean, gradient of ${name}, part ${k}`),
            ])),
        ];
    },
    examples: [
        {
            given: {
                own: 'stock',
                mean: 0,
                rows: 5,
                inputs: {
                    orders: { shape: [5, 2], data: [1, 0, 2, 0, 3, 0, 4, 0, 5, 0] },
                    demand: { shape: [5, 2], data: new Float64Array(10) },
                    weights: vector(1, 1, 1, 1, 1),
                },
            },
            answers: {
                sum: { value: 1 + 2 + 3 + 4 + 5 },
                mean: { value: 15 / 5 },
                mean0: { value: (1 + 2 + 3) / 3 },
                mean1: { value: 4 },
                mean2: { value: 5 },
            },
        },
    ],
    rejects: [ownTimesBatch, ownMeanOverOneLess, ownLastRowDropped],
    source: 'Linearity: what gradient accumulation and data parallelism rest on.',
});
export const ignored = ownClause({
    id: 'own/ignored-is-not-read',
    says: 'What a declared loss ignores, behind a mask or beyond a length, MUST change neither its elements nor its gradient.',
    formula: String.raw `\ell(x) = \ell(x'), \quad x_j = x'_j \text{ where } m_j = 1`,
    by: 'distance',
    given: (losses) => {
        const such = losses.filter((loss) => (loss.ignores ?? []).length > 0 && hasReduction(loss, 'none'));
        return ownCases(such, batchPoints(such, [2, 5]), (loss, { rows }) => ({ hidden: drawnInputs(loss, rows) }));
    },
    asks: ({ inputs, ...drawn }, loss) => {
        const { hidden } = drawn;
        const of = within(loss, inputs);
        return { none: ask(loss, of, none), changed: ask(loss, replaced(loss, of, hidden), none) };
    },
    law: (_, { none: all, changed }, __, loss) => [
        equal(changed.value, all.value, 'elements'),
        ...(loss.gradientOf ?? [])
            .filter((name) => changed.gradient?.[name] !== undefined)
            .map((name) => equal(changed.gradient[name], all.gradient[name], `gradient of ${name}`)),
    ],
    examples: [
        {
            given: {
                ...threeWords,
                hidden: {
                    frames: { shape: [2, 3], data: [9, 8, 7, 6, 5, 4] },
                    targets: { shape: [2, 3], data: [0, 0, 0, 0, 0, 0] },
                    lengths: vector(1, 1),
                },
            },
            answers: { none: { value: [4, 0, 0, 1, 9, 0] }, changed: { value: [4, 0, 0, 1, 9, 0] } },
        },
    ],
    rejects: [ownIgnoredIsRead],
    source: 'What the loss declares: padding is no data.',
});
