import { partsOf, scaledSteps } from '../../definitions/translation.js';
import { cases, clause, cross, different, equal, grid, listOf, oneOf, recordOf, tensorOf, vector, } from '../../language/index.js';
import { epsilonHardCoded, epsilonIgnored, smallGradientsFlushed, stateIgnored, stepIgnoresScale, } from '../../faults/updates.js';
import { workedPaths } from './definition.js';
import { families, optimizers, path, ruleOf, shapeOf, walk, variants } from './optimizers.js';
/** c, powers of two: there scaling commutes with every rounding, so that equal steps are equal bit for bit. */
const factors = [4, 1 / 2];
/** Gradients whose squares no format takes for zero. */
const plain = grid(-4, 4, 1 / 4);
/** An ε of a size of its own breaks every rule that has one; a plain unit of scale, every rule whose rate is scaled. */
const faultsOf = ({ rules }) => [
    smallGradientsFlushed,
    ...(rules.some(({ hyperParameters }) => 'epsilon' in hyperParameters || 'rootEpsilon' in hyperParameters)
        ? [epsilonHardCoded]
        : []),
    ...(rules.every(({ rate }) => rate === -1) ? [stepIgnoresScale] : []),
];
/** Translated hyper-parameters give equal trajectories, for every form of a family. */
function degreeOf(family) {
    const [{ given, answers }] = workedPaths(family);
    const worked = answers['path'];
    return clause({
        id: `degree/${family.name}`,
        says: `When the loss is multiplied by c, and each hyper-parameter of ${family.name} by c to the power of its degree, every step MUST stay the same.`,
        formula: String.raw `(g, \lambda, h) \mapsto (cg, c^{\deg \lambda} \lambda, c^{\deg h} h) \implies \theta_t \mapsto \theta_t`,
        given: cases(cross({ optimizer: family.forms, c: factors }), ({ optimizer }) => walk(optimizer, 'cold', 3, plain), {
            bitForBit: true,
            enough: 4,
        }),
        asks: ({ optimizer, c, ...steps }) => {
            const base = path(optimizer, steps);
            return { base, scaled: scaledSteps(base, c) };
        },
        law: (_, { base, scaled }) => scaled.parameter.map((theta, t) => equal(theta, base.parameter[t], `step ${t + 1}`)),
        // The first of the definition, and the same on four times the loss.
        examples: [{ given: { ...given, c: 4 }, answers: { base: worked, scaled: worked } }],
        rejects: faultsOf(family),
        source: `All terms of a sum have the same degree, and an update has degree 0: ${family.rules[0].source}`,
    });
}
export const degreeClauses = families.map(degreeOf);
/** Everything of a warm optimizer that has a degree and is felt: not what is only looked at for its sign. */
const parts = optimizers.flatMap((optimizer) => {
    const { slots, cases: of } = ruleOf(optimizer);
    const numbers = [...partsOf({ optimizer, rate: 1 })]
        .filter(({ degree, value }) => degree !== 0 && value !== 0)
        .map(({ name }) => name);
    const held = Object.entries(slots).filter(([slot, degree]) => degree !== 0 && of.unseen?.[slot] !== 'at all');
    return [
        ...numbers.map((left) => ({ optimizer, left, start: 'cold' })),
        ...held.map(([left]) => ({ optimizer, left, start: 'warm' })),
    ];
});
const decays = variants.filter((optimizer) => partsOf({ optimizer, rate: 1 }).some(({ name, degree }) => name === 'decay' && degree !== 0));
const points = [...parts, ...decays.map((optimizer) => ({ optimizer, left: 'decay', start: 'cold' }))];
/** The translated question, but for one part that is left as it was. */
function leaving(base, c, left) {
    const translated = scaledSteps(base, c);
    if (left === 'rate')
        return { ...translated, steps: translated.steps.map((step, t) => ({ ...step, rate: base.steps[t].rate })) };
    if (left === 'decay')
        return { ...translated, optimizer: { ...translated.optimizer, decay: base.optimizer.decay } };
    const slot = base.state?.slots[left];
    if (slot)
        return { ...translated, state: { ...translated.state, slots: { ...translated.state.slots, [left]: slot } } };
    return { ...translated, optimizer: { ...translated.optimizer, [left]: base.optimizer[left] } };
}
/**
 * As `walk`, with gradients none of which is zero or small beside the others, and parameters no larger than the steps.
 */
const brisk = (optimizer, start) => {
    const shape = shapeOf(optimizer);
    return {
        ...walk(optimizer, start),
        parameter: tensorOf(shape, grid(1 / 4, 1 / 2, 1 / 8)),
        steps: listOf(...[1, 2].map(() => recordOf({
            gradient: tensorOf(shape, grid(-4, 4, 1 / 2, [0])),
            rate: oneOf(1 / 4, 1 / 2),
        }))),
    };
};
const isNeeded = clause({
    id: 'degree/is-needed',
    says: 'When the loss is multiplied by c, and one hyper-parameter or slot with a non-zero degree is left unchanged, the steps MUST change.',
    formula: String.raw `h \mapsto h, \; \deg h \ne 0 \implies \theta_t \not\mapsto \theta_t`,
    given: cases(points, ({ optimizer, start }) => brisk(optimizer, start), { bitForBit: true, enough: 2 }),
    asks: ({ optimizer, left, ...given }) => {
        // What steps do not show is seen in the slot itself.
        const base = path(optimizer, given, ruleOf(optimizer).cases.unseen?.[left] ? { slots: true } : {});
        return { base, scaled: leaving(base, 1 / 4, left) };
    },
    law: ({ constant, multiply }, { base, scaled }, { left, optimizer }) => {
        const held = base.slots?.[left];
        if (held === undefined)
            return different(scaled.parameter.at(-1), base.parameter.at(-1), 'last step');
        const factor = (1 / 4) ** ruleOf(optimizer).slots[left];
        return different(scaled.slots[left], multiply(constant(factor), held), left);
    },
    examples: [
        {
            // Adam with ε = 1 on a quarter of the loss: g = 1 for 4, and ε left at 1.
            given: {
                optimizer: { name: 'adam', beta1: 1 / 2, beta2: 1 / 2, epsilon: 1 },
                left: 'epsilon',
                start: 'cold',
                parameter: vector(1),
                state: undefined,
                steps: [{ gradient: vector(4), rate: 1 / 4 }],
            },
            answers: { base: { parameter: [[1 - 4 / (4 + 1) / 4]] }, scaled: { parameter: [[1 - 1 / (1 + 1) / 4]] } },
        },
    ],
    rejects: [epsilonIgnored, stateIgnored, stepIgnoresScale],
    source: 'A parameter with a non-zero degree has an effect on the steps.',
});
const stateTranslation = clause({
    id: 'state/translation',
    says: 'When the loss is multiplied by c in the middle of training, and each hyper-parameter and slot by c to the power of its degree, all later steps MUST stay the same, and the slots MUST keep these factors.',
    formula: String.raw `(g, h, s) \mapsto (cg, c^{\deg h} h, c^{\deg s} s) \implies (\theta_t, s_t) \mapsto (\theta_t, c^{\deg s} s_t)`,
    given: cases(cross({ optimizer: optimizers, c: factors }), ({ optimizer }) => walk(optimizer, 'warm', 2, plain), {
        bitForBit: true,
        enough: 2,
    }),
    asks: ({ optimizer, c, ...given }) => {
        const base = path(optimizer, given, { slots: true });
        return { base, scaled: scaledSteps(base, c) };
    },
    law: ({ constant, multiply }, { base, scaled }, { c, optimizer }) => [
        ...scaled.parameter.map((theta, t) => equal(theta, base.parameter[t], `step ${t + 1}`)),
        ...Object.entries(ruleOf(optimizer).slots).map(([slot, degree]) => equal(scaled.slots[slot], multiply(constant(c ** degree), base.slots[slot]), slot)),
    ],
    examples: [
        {
            // v = 2 on the loss is 8 on four times the loss; ½ · 2 + 3.
            given: {
                optimizer: { name: 'momentum', momentum: 1 / 2 },
                c: 4,
                parameter: vector(1),
                state: { step: 3, slots: { velocity: vector(2) } },
                steps: [{ gradient: vector(3), rate: 1 / 4 }],
            },
            answers: {
                base: { parameter: [[1 - (1 + 3) / 4]], slots: { velocity: [1 + 3] } },
                scaled: { parameter: [[1 - (4 + 12) / 16]], slots: { velocity: [4 + 12] } },
            },
        },
    ],
    rejects: [epsilonHardCoded, smallGradientsFlushed],
    source: 'The degrees of the slots; Goyal et al. 2017, remark 2, for a velocity that contains the rate.',
});
export const neededClauses = [isNeeded, stateTranslation];
