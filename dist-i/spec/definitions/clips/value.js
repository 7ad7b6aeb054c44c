import { defineClip, reals, vector } from '../../language/definition.js';
export const value = defineClip({
    name: 'value',
    says: 'Every number of a gradient is clipped to ± the threshold.',
    formula: String.raw `g \leftarrow \max(-\tau, \min(g, \tau))`,
    source: '`clipvalue` of Keras; `clip_grad_value_` of PyTorch.',
    parameters: {
        threshold: { meaning: 'τ, the largest size of a number', domain: 'above 0', values: [1 / 8], any: reals(1 / 8, 2) },
    },
    value: ({ constant, maximum, minimum }, gradients, _, { threshold }) => gradients.map((gradient) => maximum(minimum(gradient, constant(threshold)), constant(-threshold))),
    examples: [{ parameters: { threshold: 3 }, gradients: [vector(2, -4)], value: [[2, -3]] }],
});
