import { defineReduction } from '../../language/definition.js';
/** The elements among which the maximum is sought: ignored ones are below every other. */
const candidates = ({ constant, select }, elements, valid) => select(valid, elements, constant(-Infinity));
export const max = defineReduction({
    name: 'max',
    says: 'The largest of the elements that count: the worst case. Those that attain it share the upstream gradient.',
    formula: String.raw `L = \max_i \ell_i, \quad \partial L / \partial \ell_i = \alpha_i, \ \alpha_i \ge 0, \ \sum_i \alpha_i = 1`,
    source: 'Source answer 3; Danskin 1967.',
    freedom: 'Where several elements attain it, they may have any shares; evenly is one choice.',
    value: (arithmetic, elements, { valid }) => arithmetic.max(candidates(arithmetic, elements, valid)),
    pullback: (arithmetic, elements, { valid }, upstream) => {
        const { subgradient, constant, divide, maximum, multiply, positive, subtract, sum } = arithmetic;
        const contested = candidates(arithmetic, elements, valid);
        const attains = subtract(constant(1), positive(subtract(arithmetic.max(contested), contested)));
        // There is at least one, whichever they are.
        const count = maximum(sum(attains), constant(1));
        const several = positive(subtract(count, constant(1)));
        const share = subgradient(divide(attains, count), multiply(attains, subtract(constant(1), several)), attains);
        return multiply(share, upstream);
    },
    ofNothing: { 'max-is-minus-infinity': -Infinity, 'max-is-refused': 'refused' },
    examples: [{ elements: [4, 16, 0, 36], value: [36], pullback: [0, 0, 0, 1] }],
});
