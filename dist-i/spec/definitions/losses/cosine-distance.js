import { defineLoss, grid, matrix } from '../../language/definition.js';
/** `|x|`, the length of every row; `x/|x|`, the row at length 1; and `p · t`, row by row. */
const length = ({ multiply, shape, sqrt, sum }, x) => sqrt(sum(multiply(x, x), shape(x).length - 1));
const unit = (a, x) => a.divide(x, length(a, x));
const dot = ({ multiply, shape, sum }, p, t) => sum(multiply(p, t), shape(p).length - 1);
/** The cosine of the angle between the rows. */
const cosine = (a, p, t) => a.divide(dot(a, p, t), a.multiply(length(a, p), length(a, t)));
/** In every evaluation: a unit by its quotient or by the reciprocal of the length, and the cosine of units. */
const anyUnit = (a, x) => a.anyOf(() => unit(a, x), () => a.multiply(x, a.divide(a.constant(1), length(a, x))));
const anyCosine = (a, p, t) => a.anyOf(() => cosine(a, p, t), () => dot(a, anyUnit(a, p), anyUnit(a, t)));
const anyDerivative = (a, p, t) => {
    const [along, across] = [a.multiply(anyCosine(a, p, t), anyUnit(a, p)), anyUnit(a, t)];
    return a.anyOf(() => a.divide(a.subtract(along, across), length(a, p)), () => a.subtract(a.divide(along, length(a, p)), a.divide(across, length(a, p))));
};
export const cosineDistance = defineLoss({
    name: 'cosine-distance',
    says: 'One minus the cosine of the angle between two vectors; one number for a row.',
    formula: String.raw `\ell = 1 - \cos, \quad \cos = \frac{p \cdot t}{|p| |t|}, \quad \ell' = \Big( \cos \tfrac{p}{|p|} - \tfrac{t}{|t|} \Big) / |p|`,
    source: 'Salton, Wong & Yang 1975.',
    parameters: {},
    inputs: {
        predictions: { is: 'vectors p', shape: '[B, C]', domain: 'not zero' },
        targets: { is: 'vectors t', shape: '[B, C]', domain: 'not zero' },
    },
    value: (a, p, t) => a.reshape(a.subtract(a.constant(1), cosine(a, p, t)), a.shape(p).slice(0, -1)),
    derivative: (a, p, t) => a.divide(a.subtract(a.multiply(cosine(a, p, t), unit(a, p)), unit(a, t)), length(a, p)),
    // The two vectors may change places.
    targetsDerivative: (a, p, t) => anyDerivative(a, t, p),
    evaluations: () => ({
        value: [(a, p, t) => a.reshape(a.subtract(a.constant(1), anyCosine(a, p, t)), a.shape(p).slice(0, -1))],
        derivative: [anyDerivative],
    }),
    properties: { perRow: true, nonNegative: true },
    cases: {
        // No number is zero, and so no vector is.
        any: { predictions: grid(-3.95, 3.95, 0.1), targets: grid(-1.95, 1.95, 0.1) },
        // Vectors that are parallel, opposite or at right angles.
        boundary: { predictions: grid(-1, 1, 2), targets: grid(-1, 1, 2) },
        smooth: { predictions: grid(-4, 4, 1, [0]), targets: grid(-4, 4, 1, [0]) },
    },
    // 2/√3 over |p|², and a vector of four has at least the length 2 · ¾.
    curvature: () => 2 / Math.sqrt(3) / (2 * (3 / 4)) ** 2,
    examples: [
        {
            predictions: matrix([3, 4], [1, 0]),
            targets: matrix([4, 3], [0, 2]),
            value: [1 - (3 * 4 + 4 * 3) / (5 * 5), 1 - 0],
            gradient: [-(4 / 5 - (24 / 25) * (3 / 5)) / 5, -(3 / 5 - (24 / 25) * (4 / 5)) / 5, 0, -1],
        },
    ],
});
