import { anyNumbers, defineLoss, grid, reals, vector, } from '../../language/definition.js';
import { anySigmoid, decayOf, sigmoid, softplus, softplusSlope, tailSlope } from './logistic.js';
/** −x; 1 − z; qz; and `(1 + (q − 1)z) y`: the last two are z and y where there is no q. */
const minus = ({ constant, multiply }, x) => multiply(constant(-1), x);
const rest = ({ constant, subtract }, z) => subtract(constant(1), z);
const times = ({ constant, multiply }, q, z) => q === undefined ? z : multiply(constant(q), z);
const weighed = ({ add, constant, multiply, subtract }, q, z, y) => q === undefined ? y : multiply(add(constant(1), multiply(subtract(constant(q), constant(1)), z)), y);
export const binaryCrossEntropy = defineLoss({
    name: 'binary-cross-entropy',
    says: 'Binary cross-entropy of a logit. A weight of the positives multiplies the positive part z of a soft target, and not the whole.',
    formula: String.raw `\ell = -q z \log \sigma(x) - (1 - z) \log(1 - \sigma(x)), \quad \ell' = (1 + (q - 1) z) \sigma(x) - q z`,
    source: 'Cox 1958; with q as in `tf.nn.weighted_cross_entropy_with_logits`.',
    parameters: {
        positiveWeight: {
            meaning: 'q, how often a positive target counts',
            domain: 'above 0',
            values: [3, 1 / 4],
            any: reals(1, 4),
            whenLeftOut: 'q = 1',
        },
    },
    inputs: {
        predictions: { is: 'logits x', shape: '[B, C]', domain: 'any numbers' },
        targets: { is: 'targets z', shape: '[B, C]', domain: 'from 0 to 1' },
    },
    // −log σ(x) = softplus(−x), and −log(1 − σ(x)) = softplus(x).
    value: (a, x, z, { positiveWeight: q }) => a.add(a.multiply(times(a, q, z), softplus(a, minus(a, x))), a.multiply(rest(a, z), softplus(a, x))),
    derivative: (a, x, z, { positiveWeight: q }) => a.subtract(weighed(a, q, z, sigmoid(a, x)), times(a, q, z)),
    // Of `−(1 − z)` and of −qz, times the logarithms: without a q, −x.
    targetsDerivative: (a, x, _, { positiveWeight: q }) => a.subtract(times(a, q, softplus(a, minus(a, x))), softplus(a, x)),
    evaluations: ({ positiveWeight: q }) => ({
        // As softplus(x) = x + softplus(−x).
        targetsDerivative: [
            (a, x) => q === undefined
                ? minus(a, x)
                : a.subtract(a.multiply(a.subtract(a.constant(q), a.constant(1)), softplus(a, minus(a, x))), x),
        ],
        value: [
            // As softplus(x) = x + softplus(−x): `(1 − z)x + (1 + (q − 1)z) softplus(−x)`.
            (a, x, z) => a.add(a.multiply(rest(a, z), x), weighed(a, q, z, softplus(a, minus(a, x)))),
            // Without a q, `max(x, 0) − xz + log(1 + exp(−|x|))`.
            ...(q === undefined ? [fused] : []),
            ...(q === undefined ? [byDifference] : []),
        ],
        derivative: [
            (a, x, z) => a.subtract(weighed(a, q, z, anySigmoid(a, x)), times(a, q, z)),
            ...(q === undefined ? [throughLogarithms] : weighedSlopes(q)),
        ],
        // Of max(x, 0), −xz and log(1 + exp(−|x|)); or of (1 − z)x, and of max(−x, 0) and log(1 + exp(−|x|)), both weighed.
        terms: (a, x, z) => q === undefined
            ? [a.positive(x), minus(a, z), tailSlope(a, x)]
            : [rest(a, z), minus(a, weighed(a, q, z, a.positive(minus(a, x)))), weighed(a, q, z, tailSlope(a, x))],
    }),
    properties: { nonNegative: true },
    cases: {
        any: { predictions: anyNumbers, targets: grid(0, 1, 1 / 8) },
        // Saturated sigmoids, logits of 0, hard and soft targets.
        boundary: { predictions: grid(-1024, 1024, 512), targets: grid(0, 1, 1 / 2) },
        // Sigmoids are saturated.
        exact: { predictions: grid(-1024, 1024, 2048), targets: grid(0, 1, 1 / 4) },
        hostile: { predictions: anyNumbers, targets: reals(0, 1) },
    },
    // σ′ ≤ ¼.
    curvature: ({ positiveWeight = 1 }) => Math.max(1, positiveWeight) / 4,
    examples: [
        {
            predictions: vector(1024, -1024),
            targets: vector(0, 1 / 4),
            value: [1024, 1024 / 4],
            gradient: [1 - 0, 0 - 1 / 4],
        },
        {
            parameters: { positiveWeight: 3 },
            predictions: vector(-1024, 1024),
            targets: vector(1 / 4, 1 / 4),
            value: [3 * (1 / 4) * 1024, (3 / 4) * 1024],
            gradient: [-3 * (1 / 4), 3 / 4],
        },
    ],
});
/** Where it is not declared, it is another of the forms above. */
const byDifference = (a, x, z, loss) => a.evaluates?.('cross-entropy-by-difference') ? a.subtract(softplus(a, x), a.multiply(x, z)) : fused(a, x, z, loss);
const fused = (a, x, z) => a.add(a.subtract(a.maximum(x, a.constant(0)), a.multiply(x, z)), a.log1p(decayOf(a, x)));
/** As it is defined, each logarithm differentiated through itself. */
const throughLogarithms = (a, x, z) => a.subtract(a.multiply(rest(a, z), softplusSlope(a, x)), a.multiply(z, softplusSlope(a, minus(a, x))));
/** `(1 − z)σ(x) − qz σ(−x)`, `1 − z − (1 + (q − 1)z)σ(−x)`, and `(1 − z + qz)σ(x) − qz`. */
const weighedSlopes = (q) => [
    (a, x, z) => a.subtract(a.multiply(rest(a, z), anySigmoid(a, x)), a.multiply(times(a, q, z), anySigmoid(a, minus(a, x)))),
    (a, x, z) => a.subtract(rest(a, z), weighed(a, q, z, anySigmoid(a, minus(a, x)))),
    (a, x, z) => a.subtract(a.multiply(a.add(rest(a, z), times(a, q, z)), anySigmoid(a, x)), times(a, q, z)),
];
