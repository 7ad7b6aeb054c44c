import { defineClip, reals, vector } from '../../language/definition.js';
import { anyShorten, norm as normOf, shorten } from './shorten.js';
const by = (shortened) => (a, gradients, _, { threshold }) => gradients.map((gradient) => shortened(a, gradient, normOf(a, gradient), a.constant(threshold)));
export const norm = defineClip({
    name: 'norm',
    says: 'The gradient of each parameter is shortened to the threshold, where its Euclidean norm is larger.',
    formula: String.raw `g \leftarrow g \, \tau / \max(\|g\|, \tau)`,
    source: '`clipnorm` of Keras; `tf.clip_by_norm`.',
    parameters: {
        threshold: { meaning: 'τ, the largest norm', domain: 'above 0', values: [1 / 8], any: reals(1 / 8, 2) },
    },
    value: by(shorten),
    evaluations: { value: [by(anyShorten)] },
    examples: [
        {
            parameters: { threshold: 5 },
            gradients: [vector(6, 8), vector(3, -4)],
            value: [
                [(6 * 5) / 10, (8 * 5) / 10],
                [3, -4],
            ],
        },
    ],
});
