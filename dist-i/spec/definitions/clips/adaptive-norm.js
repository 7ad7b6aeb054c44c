import { defineClip, matrix, reals, } from '../../language/definition.js';
import { anyShorten, norm, shorten } from './shorten.js';
/** The norm of every unit: of a whole vector, or of every column of a matrix [inputs, units]. */
const unitNorms = (a, x) => a.shape(x).length < 2 ? norm(a, x) : a.sqrt(a.sum(a.multiply(x, x), 0));
const by = (shortened) => (a, gradients, parameters, { threshold, floor }) => gradients.map((gradient, p) => {
    const size = a.maximum(unitNorms(a, parameters[p]), a.constant(floor));
    return shortened(a, gradient, unitNorms(a, gradient), a.multiply(a.constant(threshold), size));
});
export const adaptiveNorm = defineClip({
    name: 'adaptive-norm',
    says: 'The gradient of each unit is shortened to the threshold times the norm of its parameters. A unit is a column of a matrix, or a whole vector.',
    formula: String.raw `g_u \leftarrow g_u \, \tau_u / \max(\|g_u\|, \tau_u), \quad \tau_u = \tau \max(\|\theta_u\|, \epsilon)`,
    source: 'Brock et al. 2021 (arXiv 2102.06171), equation 3.',
    parameters: {
        threshold: {
            meaning: 'τ, the largest norm, over that of the parameters',
            domain: 'above 0',
            values: [1 / 8],
            any: reals(1 / 8, 2),
        },
        floor: {
            meaning: 'ϵ, the norm that parameters count for at least',
            domain: 'above 0',
            values: [1 / 4],
            any: reals(1 / 8, 1),
        },
    },
    value: by(shorten),
    evaluations: { value: [by(anyShorten)] },
    examples: [
        {
            // Columns of norms 10 and ⅛, where the parameters have 5 and ½: the second is short enough.
            parameters: { threshold: 1 / 2, floor: 1 / 8 },
            gradients: [matrix([6, 1 / 8], [8, 0])],
            theta: [matrix([3, 1 / 2], [4, 0])],
            value: [[(6 * (5 / 2)) / 10, 1 / 8, (8 * (5 / 2)) / 10, 0]],
        },
    ],
});
