import { rounding } from '../../src/arithmetic/formats.js';
const each = (numbers, of) => numbers.map(of);
/** AdaBelief: by how far a gradient is from its own average. */
export const belief = {
    declared: {
        name: 'belief',
        rate: { value: 1 / 8, degree: 0 },
        hyperParameters: {
            beta1: { value: 0.9, degree: 0 },
            beta2: { value: 0.75, degree: 0 },
            epsilon: { value: 0.5, degree: 1 },
        },
        slots: { mean: 1, spread: 2 },
    },
    step: ({ theta, gradient, rate, hyper, slots, step, round }) => {
        const { beta1 = 0, beta2 = 0, epsilon = 0 } = hyper;
        const mean = each(slots['mean'], (m, i) => round(round(beta1 * m) + round((1 - beta1) * gradient[i])));
        const spread = each(slots['spread'], (s, i) => {
            const off = round(gradient[i] - mean[i]);
            return round(round(beta2 * s) + round((1 - beta2) * round(off * off)));
        });
        return {
            slots: { mean, spread },
            theta: each(theta, (x, i) => {
                const size = round(Math.sqrt(round(spread[i] / (1 - beta2 ** step))));
                return round(x - round(rate * round(round(mean[i] / (1 - beta1 ** step)) / round(size + epsilon))));
            }),
        };
    },
};
/** Signs of an average, with a decay that is coupled. */
export const signs = {
    declared: {
        name: 'signs',
        rate: { value: 1 / 4, degree: 0 },
        hyperParameters: { momentum: { value: 0.75, degree: 0 }, decay: { value: 0.5, degree: 1 } },
        slots: { average: 1 },
        shape: [5],
    },
    step: ({ theta, gradient, rate, hyper, slots, round }) => {
        const { momentum = 0, decay = 0 } = hyper;
        const average = each(slots['average'], (m, i) => round(round(momentum * m) + round(gradient[i] + round(decay * theta[i]))));
        return { slots: { average }, theta: each(theta, (x, i) => round(x - rate * Math.sign(average[i]))) };
    },
};
/** A velocity that holds the rate, of gradients that are clipped to a norm. */
export const clipped = {
    declared: {
        name: 'clipped',
        rate: { value: 1 / 8, degree: -1 },
        hyperParameters: { momentum: { value: 0.5, degree: 0 }, threshold: { value: 2, degree: 1 } },
        slots: { velocity: 0 },
        shape: [3, 2],
    },
    step: ({ theta, gradient, rate, hyper, slots, round }) => {
        const { momentum = 0, threshold = 0 } = hyper;
        const norm = round(Math.sqrt(gradient.reduce((sum, g) => round(sum + round(g * g)), 0)));
        const share = norm > threshold ? round(threshold / norm) : 1;
        const velocity = each(slots['velocity'], (v, i) => round(round(momentum * v) - round(rate * round(share * gradient[i]))));
        return { slots: { velocity }, theta: each(theta, (x, i) => round(x + velocity[i])) };
    },
};
export function ruleSubject({ declared, step }, { format = 'float64', declared: changed = {}, given = (one) => one, start = (one) => one } = {}) {
    const round = rounding(format);
    const rule = { ...declared, ...changed };
    let calls = 0;
    const run = (asked) => {
        calls++;
        const { parameter, state, steps, hyper } = start(asked);
        const { shape } = parameter;
        const zeros = Array.from(parameter.data, () => 0);
        let theta = Array.from(parameter.data);
        let slots = Object.fromEntries(Object.keys(declared.slots).map((name) => [name, Array.from(state?.slots[name]?.data ?? zeros)]));
        const path = [];
        for (const [t, { gradient, rate }] of steps.entries()) {
            const made = step(given({ theta, gradient: Array.from(gradient.data), rate, hyper, slots, step: (state?.step ?? 0) + t + 1, round }, calls));
            ({ theta, slots } = made);
            path.push({ shape, data: theta });
        }
        const read = Object.entries(slots).map(([name, data]) => [name, { shape, data }]);
        return { parameter: path, ...(asked.slots && { slots: Object.fromEntries(read) }) };
    };
    return {
        declaration: {
            name: rule.name,
            version: '1',
            format,
            // It adds in the format itself.
            profile: { accumulator: format },
            asks: [],
            losses: [],
            reductions: [],
            ownOptimizers: [rule],
        },
        answer: (question) => {
            if (question.ask !== 'ownSteps')
                throw new TypeError('no such question');
            return run(question);
        },
    };
}
