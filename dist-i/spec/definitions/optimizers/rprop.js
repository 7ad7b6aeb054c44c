import { defineOptimizer } from '../../language/optimizer.js';
import { signOf } from './moments.js';
const degrees = {
    rate: 0,
    hyperParameters: { etaMinus: 0, etaPlus: 0, minStep: 0, maxStep: 0 },
    slots: { previous: 1, size: 0 },
};
export const rprop = defineOptimizer(degrees, {
    name: 'rprop',
    family: 'rprop',
    year: 1993,
    says: 'Rprop without backtracking: every number has a step size, which grows while its gradient keeps its sign; where it turns, no step is taken. The first rate is the first step size.',
    formula: String.raw `\Delta_0 = \lambda_1, \quad \Delta \leftarrow \operatorname{clip}(\eta^\pm \Delta), \quad g := 0 \text{ where } g\, g_{t-1} < 0, \quad \theta \leftarrow \theta - \Delta \operatorname{sign} g`,
    source: 'Riedmiller & Braun 1993, in the form iRprop− of Igel & Hüsken 2000, algorithm 4.',
    start: ({ add, zeros }, { theta, rate }) => ({ previous: zeros(theta), size: add(zeros(theta), rate) }),
    step: (a, { gradient, hyper, slots }) => {
        const { constant, maximum, minimum, multiply, positive, select, subtract, zeros } = a;
        const agreement = multiply(gradient, slots.previous);
        const [keeps, turns] = [positive(agreement), positive(subtract(zeros(agreement), agreement))];
        const factor = select(keeps, hyper.etaPlus, select(turns, hyper.etaMinus, constant(1)));
        const size = minimum(maximum(multiply(slots.size, factor), hyper.minStep), hyper.maxStep);
        const previous = select(turns, zeros(gradient), gradient);
        return { update: multiply(signOf(a, previous), size), slots: { previous, size } };
    },
    properties: { nonNegative: ['size'], ignoresSize: true, rateOnlyStarts: true },
    cases: { at: [{ etaMinus: 1 / 2, etaPlus: 1.2, minStep: 1 / 64, maxStep: 2 }], unseen: { previous: 'at all' } },
    examples: [
        {
            // The second step is 1½ times as large; at the third the gradient turns, and no step is taken; the fourth is half
            // of ¾ · ½.
            at: { etaMinus: 1 / 2, etaPlus: 3 / 2, maxStep: 50 },
            gradients: [2, 1, -1, -1],
            theta: [1 - 1 / 4, 1 - 1 / 4 - 3 / 8, 1 - 1 / 4 - 3 / 8, 1 - 1 / 4 - 3 / 8 + 3 / 16],
        },
    ],
});
