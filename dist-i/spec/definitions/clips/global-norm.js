import { defineClip, reals, vector, } from '../../language/definition.js';
import { anyShorten, norm, shorten } from './shorten.js';
/** The norm of all gradients together, from their squares; or also from their norms. */
const norms = (a, squared, gradients) => a.sqrt(gradients.map(squared).reduce((x, y) => a.add(x, y)));
const fromSquares = (a, gradients) => norms(a, (gradient) => a.sum(a.multiply(gradient, gradient)), gradients);
const anyNorm = (a, gradients) => a.anyOf(() => fromSquares(a, gradients), () => norms(a, (gradient) => a.multiply(norm(a, gradient), norm(a, gradient)), gradients));
const by = (shortened, normOf) => (a, gradients, _, { threshold }) => {
    const length = normOf(a, gradients);
    return gradients.map((gradient) => shortened(a, gradient, length, a.constant(threshold)));
};
export const globalNorm = defineClip({
    name: 'global-norm',
    says: 'The gradients of all parameters are shortened together, where the Euclidean norm of all of them is larger than the threshold.',
    formula: String.raw `g_p \leftarrow g_p \, \tau / \max(\|g\|, \tau), \quad \|g\|^2 = \sum_p \|g_p\|^2`,
    source: 'Pascanu, Mikolov & Bengio 2013 (arXiv 1211.5063), algorithm 1.',
    parameters: {
        threshold: { meaning: 'τ, the largest norm', domain: 'above 0', values: [1 / 8], any: reals(1 / 8, 2) },
    },
    value: by(shorten, fromSquares),
    evaluations: { value: [by(anyShorten, anyNorm)] },
    examples: [
        { parameters: { threshold: 5 }, gradients: [vector(6), vector(8)], value: [[(6 * 5) / 10], [(8 * 5) / 10]] },
    ],
});
