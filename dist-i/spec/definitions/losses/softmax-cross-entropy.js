import { anyNumbers, defineLoss, grid, matrix, reals, shuffled, vector, } from '../../language/definition.js';
import { oneHot } from './one-hot.js';
/**
 * `x − max x` along the last axis, its exponentials, and their sums: no exponential overflows, and one of them is 1.
 */
function shifted({ exp, max, shape, subtract, sum }, x) {
    const last = shape(x).length - 1;
    const largest = max(x, last);
    const logits = subtract(x, largest);
    const exponentials = exp(logits);
    return { largest, logits, exponentials, total: sum(exponentials, last) };
}
/** `1 − ε` and `ε/C`, from an ε that the format has rounded. */
function partsOf({ constant, divide, subtract }, smoothing, classes) {
    const epsilon = constant(smoothing);
    return [subtract(constant(1), epsilon), divide(epsilon, constant(classes))];
}
/** `(1 − ε)y + ε/C`: a distribution over C classes, smoothed. */
function smoothed(a, y, smoothing) {
    if (smoothing === undefined)
        return y;
    const [kept, spread] = partsOf(a, smoothing, a.shape(y).at(-1));
    return a.add(a.multiply(kept, y), spread);
}
/** What is left of a distribution when it is smoothed. */
const keptOf = (a, smoothing, x) => smoothing === undefined ? x : a.multiply(partsOf(a, smoothing, 1)[0], x);
const evaluatesPairs = ({ evaluates }) => evaluates?.('log-sum-exp-by-pairs') === true;
/** What a pair rounds: a number as large as a logit; see declaredEvaluations. */
function sizeOfPairs({ absolute, add, constant, max, shape }, x) {
    const last = shape(x).length - 1;
    return add(max(absolute(x), last), constant(Math.log(shape(x)[last]) + 7));
}
/** `log Σ exp(x)` pair by pair, where that is declared; else from the sum. */
function byPairs(a, x) {
    const { largest, total } = shifted(a, x);
    const whole = a.add(largest, a.log(total));
    return evaluatesPairs(a) && a.off ? a.off(whole, a.shape(x).at(-1) - 1, sizeOfPairs(a, x), 'format') : whole;
}
/** The softmax as the product of the derivatives of the pairs: each an exponential of a difference of logits. */
function pairedSoftmax(a, x) {
    const { exponentials, total } = shifted(a, x);
    const softmax = a.divide(exponentials, total);
    const pairs = a.shape(x).at(-1) - 1;
    return a.off ? a.off(softmax, 3 * pairs, a.multiply(softmax, sizeOfPairs(a, x)), 'format') : softmax;
}
/** `Σ y s` of every row: what s is on average. Where y is 0, nothing is added, even if s is infinite. */
const expected = ({ constant, multiply, positive, reshape, select, shape, sum }, y, s) => {
    const rows = shape(s).slice(0, -1);
    return reshape(sum(select(positive(y), multiply(y, s), constant(0)), rows.length), rows);
};
/** The softmax in every evaluation. */
function anySoftmax(a, x) {
    const { add, anyOf, constant, divide, exp, log, multiply, subtract } = a;
    const { largest, logits, exponentials, total } = shifted(a, x);
    return anyOf(() => divide(exponentials, total), () => multiply(exponentials, divide(constant(1), total)), 
    // The exponential of the log softmax, which the value has left behind in one of its forms.
    () => exp(subtract(logits, log(total))), () => exp(subtract(x, add(largest, log(total)))), ...(evaluatesPairs(a) ? [() => exp(subtract(x, byPairs(a, x))), () => pairedSoftmax(a, x)] : []));
}
export const softmaxCrossEntropy = defineLoss({
    name: 'softmax-cross-entropy',
    says: 'Cross-entropy of the softmax of logits against a distribution over the classes; one number for a row. Smoothing changes the targets and nothing else: the smoothed part has no weight, mask or denominator of its own.',
    formula: String.raw `\ell = -\sum_c \tilde y_c \log \operatorname{softmax}(x)_c, \quad \tilde y = (1 - \varepsilon) y + \tfrac{\varepsilon}{C}, \quad \ell' = \operatorname{softmax}(x) - \tilde y`,
    source: 'Bridle 1990; smoothing: Szegedy et al. 2016 (arXiv 1512.00567), section 7.',
    parameters: {
        smoothing: {
            meaning: 'ε, the part of a distribution that is spread evenly over the classes',
            domain: 'from 0 to 1',
            values: [1 / 4, 1 / 16],
            any: reals(1 / 16, 1 / 2),
            whenLeftOut: 'ε = 0',
        },
    },
    inputs: {
        predictions: { is: 'logits x', shape: '[B, C]', domain: 'any numbers' },
        targets: {
            is: 'distributions y, or classes',
            shape: '[B, C], or [B]',
            domain: 'from 0 to 1, with the sum 1 in a row; or 0 … C − 1',
        },
    },
    // −log softmax(x) = log Σ exp(x) − x, both shifted by max x.
    value: (a, x, y, { smoothing }) => {
        const { logits, total } = shifted(a, x);
        return expected(a, smoothed(a, y, smoothing), a.subtract(a.log(total), logits));
    },
    derivative: (a, x, y, { smoothing }) => {
        const { exponentials, total } = shifted(a, x);
        return a.subtract(a.divide(exponentials, total), smoothed(a, y, smoothing));
    },
    // Of a distribution: (1 − ε) of minus the logarithms of the softmax.
    targetsDerivative: (a, x, _, { smoothing }) => {
        const { logits, total } = shifted(a, x);
        return keptOf(a, smoothing, a.subtract(a.log(total), logits));
    },
    evaluations: ({ smoothing }) => ({
        targetsDerivative: [
            (a, x) => {
                const { largest, total } = shifted(a, x);
                return keptOf(a, smoothing, a.subtract(a.add(largest, a.log(total)), x));
            },
            (a, x) => keptOf(a, smoothing, a.subtract(byPairs(a, x), x)),
        ],
        value: [
            // From log Σ exp(x) itself, of which the maximum is a part again.
            (a, x, y) => {
                const { largest, total } = shifted(a, x);
                return expected(a, smoothed(a, y, smoothing), a.subtract(a.add(largest, a.log(total)), x));
            },
            ...(smoothing === undefined ? [] : [inTwoTerms(smoothing)]),
            (a, x, y) => expected(a, smoothed(a, y, smoothing), a.subtract(byPairs(a, x), x)),
        ],
        derivative: [
            (a, x, given) => {
                const { anyOf, multiply, shape, subtract, sum } = a;
                const softmax = anySoftmax(a, x);
                const y = smoothed(a, given, smoothing);
                // Σy is one, but for rounding.
                return anyOf(() => subtract(softmax, y), () => subtract(multiply(softmax, sum(y, shape(y).length - 1)), y));
            },
        ],
        // Through the log softmax, whose upstream gradients are the targets times that of the loss.
        quotients: (a, x, given, _, upstream) => {
            const { constant, multiply, shape, sum } = a;
            const passed = multiply(upstream, smoothed(a, given, smoothing));
            return [multiply(anySoftmax(a, x), sum(passed, shape(passed).length - 1)), multiply(constant(-1), passed)];
        },
    }),
    targets: oneHot,
    properties: { perRow: true, nonNegative: true },
    cases: {
        any: { predictions: anyNumbers, targets: 'classes' },
        // Logits that are equal, and a softmax that is saturated.
        boundary: { predictions: grid(-1024, 1024, 1024), targets: 'classes' },
        // The softmax is saturated.
        exact: { predictions: shuffled(0, -1024), targets: 'classes' },
        hostile: { predictions: anyNumbers, targets: 'distributions' },
    },
    curvature: () => 1 / 2,
    examples: [
        {
            predictions: matrix([0, -1024], [-1024, 0]),
            targets: vector(0, 0),
            value: [0, 1024],
            gradient: [1 - 1, 0, 0 - 1, 1],
        },
        {
            predictions: matrix([0, -1024]),
            targets: matrix([3 / 4, 1 / 4]),
            value: [1024 / 4],
            gradient: [1 - 3 / 4, 0 - 1 / 4],
        },
        {
            parameters: { smoothing: 1 / 4 },
            predictions: matrix([0, -1024], [0, -1024]),
            targets: vector(0, 1),
            value: [1024 * (1 / 8), 1024 * (7 / 8)],
            gradient: [1 - 7 / 8, 0 - 1 / 8, 1 - 1 / 8, 0 - 7 / 8],
        },
    ],
});
/** (1 − ε) of the loss of the given distribution, and ε of the mean over the classes. */
const inTwoTerms = (smoothing) => (a, x, y) => {
    const { add, constant, anyOf, log, multiply, shape, subtract } = a;
    const { largest, logits, total } = shifted(a, x);
    const [kept, spread] = partsOf(a, smoothing, shape(x).at(-1));
    const surprise = anyOf(() => subtract(log(total), logits), () => subtract(add(largest, log(total)), x));
    return add(multiply(kept, expected(a, y, surprise)), multiply(spread, expected(a, constant(1), surprise)));
};
