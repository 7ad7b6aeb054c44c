/** A row's losses summed, with a weight each. */
const stock = {
    says: 'What is ordered too much costs 1, and what is ordered too little costs 3, for two goods, times a weight.',
    formula: String.raw `\ell_i = w_i \sum_j \max(p_{ij} - t_{ij},\; 3 (t_{ij} - p_{ij}))`,
    declaration: {
        name: 'stock',
        inputs: {
            orders: { shape: ['examples', 2], reals: [-4, 4] },
            demand: { shape: ['examples', 2], reals: [-4, 4] },
            weights: { shape: ['examples'], reals: [0.25, 3] },
        },
        gradientOf: ['orders'],
        elements: ['examples'],
        reductions: ['none', 'sum', 'mean', 'max'],
        means: [{ over: 'examples' }, { over: { sum: 'weights' } }],
        properties: { nonNegative: true, rowsIndependent: true },
        cotangent: true,
        weights: 'weights',
    },
    elements: ({ maximum, constant, multiply, reshape, shape, subtract, sum }, inputs) => {
        const { orders, demand, weights } = inputs;
        const over = subtract(orders, demand);
        const costs = maximum(over, multiply(constant(-3), over));
        return multiply(weights, reshape(sum(costs, 1), shape(weights)));
    },
    pullback: ({ constant, multiply, positive, reshape, select, shape, subtract }, inputs, upstream) => {
        const { orders, demand, weights } = inputs;
        const over = subtract(orders, demand);
        const slope = select(positive(over), constant(1), select(positive(subtract(demand, orders)), constant(-3), constant(0)));
        return { orders: multiply(reshape(multiply(upstream, weights), [shape(weights)[0], 1]), slope) };
    },
};
/** One where the place along the second axis is before the row's length. */
function before({ constant, fromData, positive, reshape, shape, subtract, add }, lengths) {
    const places = fromData({ shape: [1, 3], data: [0, 1, 2] });
    const rows = reshape(lengths, [shape(lengths)[0], 1]);
    return positive(subtract(rows, add(places, constant(1 / 2))));
}
/** Elements by token, of which only as many as the row is long count. */
const speech = {
    says: 'The squared error of each of three frames; frames beyond the length of a row lose nothing.',
    formula: String.raw `\ell_{it} = [t < n_i] \, (p_{it} - t_{it})^2`,
    declaration: {
        name: 'speech',
        inputs: {
            frames: { shape: ['examples', 3], reals: [-4, 4] },
            targets: { shape: ['examples', 3], reals: [-4, 4] },
            lengths: { shape: ['examples'], integers: [1, 3] },
        },
        gradientOf: ['frames'],
        elements: ['examples', 3],
        reductions: ['none', 'sum', 'mean', 'max'],
        means: [
            { over: 'elements' },
            { over: { sum: 'lengths' }, atLeast: 1 },
            { over: { each: 'lengths', then: 'examples' } },
            { over: { constant: 8 } },
        ],
        properties: { nonNegative: true, rowsIndependent: true },
        cotangent: true,
        ignores: [
            { input: 'frames', beyond: 'lengths' },
            { input: 'targets', beyond: 'lengths' },
        ],
    },
    elements: (arithmetic, inputs) => {
        const { constant, multiply, select, subtract } = arithmetic;
        const error = subtract(inputs['frames'], inputs['targets']);
        return select(before(arithmetic, inputs['lengths']), multiply(error, error), constant(0));
    },
    pullback: (arithmetic, inputs, upstream) => {
        const { constant, multiply, select, subtract } = arithmetic;
        const slope = multiply(constant(2), subtract(inputs['frames'], inputs['targets']));
        return { frames: select(before(arithmetic, inputs['lengths']), multiply(upstream, slope), constant(0)) };
    },
};
/** Rows that see each other. */
const spread = {
    says: 'The squared distance of each number from the mean of the batch.',
    formula: String.raw `\ell_i = (p_i - \tfrac1B \sum_k p_k)^2`,
    declaration: {
        name: 'spread',
        inputs: { points: { shape: ['examples'], reals: [-4, 4] } },
        gradientOf: ['points'],
        elements: ['examples'],
        reductions: ['none', 'sum', 'mean'],
        means: [{ over: 'examples' }],
        properties: { nonNegative: true, rowsIndependent: false },
        smallest: 2,
    },
    elements: (arithmetic, inputs) => {
        const from = centred(arithmetic, inputs['points']);
        return arithmetic.multiply(from, from);
    },
    pullback: (arithmetic, inputs, upstream) => {
        const { constant, multiply } = arithmetic;
        return {
            points: centred(arithmetic, multiply(upstream, multiply(constant(2), centred(arithmetic, inputs['points'])))),
        };
    },
};
const centred = ({ constant, divide, shape, subtract, sum }, x) => subtract(x, divide(sum(x), constant(shape(x)[0])));
export const sampleLosses = [stock, speech, spread];
/** Elements by token of rows that belong to groups. */
const teams = {
    says: 'The squared score of every round that is played; the mean is over teams, each by its rounds.',
    formula: String.raw `\ell_{it} = m_{it} \, p_{it}^2`,
    declaration: {
        name: 'teams',
        inputs: {
            scores: { shape: ['examples', 2], reals: [-4, 4] },
            played: { shape: ['examples', 2], integers: [0, 1] },
            team: { shape: ['examples'], integers: [1, 3] },
        },
        gradientOf: ['scores'],
        elements: ['examples', 2],
        means: [{ over: { each: { count: 'played', by: 'team' }, atLeast: 1, then: { distinct: 'team' } } }],
        properties: { nonNegative: true, rowsIndependent: true },
    },
    elements: ({ multiply }, { scores, played }) => multiply(played, multiply(scores, scores)),
    pullback: ({ constant, multiply }, { scores, played }, upstream) => ({
        scores: multiply(upstream, multiply(played, multiply(constant(2), scores))),
    }),
};
/** What is made of two others, each with its own mean. */
const both = {
    name: 'both',
    inputs: {
        orders: { shape: ['examples', 2], reals: [-4, 4] },
        demand: { shape: ['examples', 2], reals: [-4, 4] },
        weights: { shape: ['examples'], reals: [0.25, 3] },
        scores: { shape: ['examples', 2], reals: [-4, 4] },
        played: { shape: ['examples', 2], integers: [0, 1] },
        team: { shape: ['examples'], integers: [1, 3] },
    },
    gradientOf: ['orders', 'scores'],
    elements: [],
    reductions: [],
    terms: [
        { times: 1, loss: 'stock', mean: 1 },
        { times: 0.25, loss: 'teams' },
    ],
};
/** Those of the clauses about groups and terms. */
export const furtherSamples = [teams];
export const sampleTotals = [both];
/** All that the reference declares. */
export const allSamples = [
    ...[...sampleLosses, ...furtherSamples].map(({ declaration }) => declaration),
    ...sampleTotals,
];
