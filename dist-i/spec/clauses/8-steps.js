import { admitted, cases, clause, couplings, grid, listOf, oneOf, reals, recordOf, tensorOf, vector, } from '../language/index.js';
import { covering } from '../language/covering.js';
import { decayByDefault, clipByDefault, momentumHardCoded, betasHardCoded } from '../faults/constants.js';
import { biasCorrectedOneLate, biasNotCorrected, betasSwapped, epsilonBeforeCorrection, epsilonInsideRoot, epsilonSquared, } from '../faults/moments.js';
import { clipComparesSquare, clipAlwaysRescales, clipThresholdScaled, clipsByLargest } from '../faults/clipping.js';
import { coupledForDecoupled, decayAfterUpdate, decayWithoutParameter, decoupledForCoupled, rateInIndependentDecay, } from '../faults/decay.js';
import { clipIgnored, clipsAtOne, rateFrozen, slotsForgotten, stateIgnored } from '../faults/updates.js';
import { clipAt, clipNames, inTurn } from './models.js';
import { decayOf, mayDecay, optimizers, path, ruleOf, shapeOf, slotOf } from './updates/optimizers.js';
const axes = {
    optimizer: optimizers,
    decay: ['none'],
    clip: ['none'],
    after: [0, 3, 1000],
    gradients: ['of one size', 'of several sizes', 'all zero'],
    slots: [false],
};
/** Gradients that move a parameter. */
const moving = ['of one size', 'of several sizes'];
/**
 * Every rule with every start and every kind of gradients; with every decay; with every clip; and with its slots. Apart
 * from each other, so that a subject without one of them is asked the rest.
 */
const points = () => inTurn(covering(axes), covering({ ...axes, decay: couplings, after: [0, 3], gradients: moving }, ({ optimizer, decay }) => mayDecay(optimizer, decay)), covering({ ...axes, clip: clipNames, after: [0, 3], gradients: moving }), covering({ ...axes, after: [3], slots: [true], gradients: ['of several sizes'] }));
const large = reals(-4, 4);
const zero = grid(0, 0);
/** The gradients of each step: of one size, of no size, or of sizes that change from step to step, zero at times. */
const sizes = {
    'of one size': [large],
    'of several sizes': [large, reals(-1 / 2, 1 / 2), reals(-3 / 2, 3 / 2), zero],
    'all zero': [zero],
};
/** Twelve steps from a cold start without more; few elsewhere. */
const stepsOf = ({ after, clip, decay }) => after === 0 && clip === 'none' && decay === 'none' ? 12 : after === 1000 ? 2 : 4;
/** A path, its start, and the threshold of its clip, below and above the norms of the gradients. */
const drawn = (point) => {
    const { optimizer, after, gradients } = point;
    const shape = shapeOf(optimizer);
    const slots = Object.keys(ruleOf(optimizer).slots).map((slot) => [slot, slotOf(optimizer, slot)]);
    const state = after === 0 ? oneOf(undefined) : recordOf({ step: oneOf(after), slots: recordOf(Object.fromEntries(slots)) });
    return {
        parameter: tensorOf(shape, large),
        steps: listOf(...Array.from({ length: stepsOf(point) }, (_, t) => recordOf({
            gradient: tensorOf(shape, sizes[gradients][t % sizes[gradients].length]),
            rate: oneOf(0.1, 1 / 4, 0.03),
        }))),
        state,
        threshold: oneOf(1 / 2, 2),
    };
};
/** The question of a point. */
const asked = ({ optimizer, decay, clip, slots, threshold, ...walk }) => path(decay === 'none' ? optimizer : { ...optimizer, decay: decayOf(decay) }, walk, {
    ...(clip !== 'none' && { clip: clipAt(clip, threshold) }),
    ...(slots && { slots }),
});
/** A step by hand: θ = 1 at the rate ¼. */
const byHand = {
    optimizer: { name: 'sgd' },
    decay: 'none',
    clip: 'none',
    after: 0,
    gradients: 'of one size',
    slots: false,
    parameter: vector(1),
    threshold: 1,
    steps: [{ gradient: vector(3), rate: 1 / 4 }],
};
export const stepsInFull = clause({
    id: 'numbers/steps-in-full',
    says: 'From given gradients, of any size and zero, each step of each optimizer MUST be a value that an admissible evaluation of its definition can give: over many steps at rates that change, from a cold state and from states of long ago, with each decay and with each way to clip. So MUST its slots.',
    formula: String.raw `\theta_t \in \big[\operatorname{step}_t(\theta_{t-1}, \operatorname{clip}(g_t))\big], \quad s_t \in [s_t]`,
    given: cases(points, drawn, { enough: 1 }),
    asks: (given) => ({ path: asked(given) }),
    law: (_, { path: { parameter, slots } }, __, { path: defined }) => [
        ...defined.parameter.map((theta, t) => admitted(parameter[t], theta, `step ${t + 1}`)),
        ...Object.entries(defined.slots ?? {}).map(([name, slot]) => admitted(slots[name], slot, name)),
    ],
    examples: [
        {
            given: { ...byHand, clip: 'norm', decay: 'decoupled' },
            answers: { path: { parameter: [[1 - 1 / 4 - (0.3 * 1) / 4]] } },
        },
        {
            // The velocity is the clipped gradient.
            given: { ...byHand, optimizer: { name: 'momentum', momentum: 1 / 2 }, clip: 'value', threshold: 2, slots: true },
            answers: { path: { parameter: [[1 - 2 / 4]], slots: { velocity: [2] } } },
        },
    ],
    rejects: [
        rateFrozen,
        slotsForgotten,
        stateIgnored,
        clipIgnored,
        clipsAtOne,
        clipComparesSquare,
        clipAlwaysRescales,
        clipThresholdScaled,
        clipsByLargest,
        biasNotCorrected,
        biasCorrectedOneLate,
        betasSwapped,
        epsilonSquared,
        epsilonInsideRoot,
        epsilonBeforeCorrection,
        coupledForDecoupled,
        decoupledForCoupled,
        decayAfterUpdate,
        decayWithoutParameter,
        rateInIndependentDecay,
        decayByDefault,
        clipByDefault,
        momentumHardCoded,
        betasHardCoded,
    ],
    source: 'IEEE 754, on the definitions of the optimizers, the decays and the clips.',
});
