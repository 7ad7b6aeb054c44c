import { anotherTraining } from './another.js';
import { every } from './every.js';
/** Definitions in which every optimizer is changed. */
const stepping = (right, change) => ({ ...right, optimizers: every(right.optimizers, (rule) => ({ ...rule, step: change(rule.step) })) });
export const stepIgnoresScale = {
    id: 'step-ignores-scale',
    faultClass: 'FC-28',
    does: 'divides the gradient by its largest component, so that the scale of the loss is lost',
    formula: '\\theta - \\lambda\\, g / \\max_i |g_i|',
    wrong: (right) => stepping(right, (step) => (arithmetic, given) => {
        const { absolute, constant, divide, max, positive, select } = arithmetic;
        const largest = max(absolute(given.gradient));
        return step(arithmetic, {
            ...given,
            gradient: divide(given.gradient, select(positive(largest), largest, constant(1))),
        });
    }),
};
export const rateFrozen = {
    id: 'rate-frozen',
    faultClass: 'FC-10',
    does: 'keeps the learning rate of its first step',
    formula: '\\theta_{t+1} = \\theta_t - \\lambda_0 g_t',
    wrong: (right) => ({
        ...right,
        steps: (d, arithmetic, question) => right.steps(d, arithmetic, {
            ...question,
            steps: question.steps.map((step) => ({ ...step, rate: question.steps[0].rate })),
        }),
        training: (d, arithmetic, question) => right.training(d, arithmetic, {
            ...question,
            batches: question.batches.map((batch) => ({ ...batch, rate: question.batches[0].rate })),
        }),
        accumulation: (d, arithmetic, question) => right.accumulation(d, arithmetic, {
            ...question,
            windows: question.windows.map((window) => ({ ...window, rate: question.windows[0].rate })),
        }),
    }),
};
export const sumStepsDivided = {
    id: 'trainer-divides-sum',
    faultClass: 'FC-09',
    does: 'divides the summed gradient by the batch size before the step, though the rate was divided already',
    formula: '\\theta - \\tfrac{\\lambda}{B} \\cdot \\tfrac1B \\textstyle\\sum_i g_i',
    wrong: (right) => anotherTraining(right, (question) => ({
        ...question,
        batches: question.batches.map((batch) => question.reduction.by === 'sum' ? { ...batch, rate: batch.rate / batch.inputs.shape[0] } : batch),
    })),
};
export const firstBatchSizeKept = {
    id: 'first-batch-size-kept',
    faultClass: 'FC-20',
    does: 'divides the loss of a short batch by the size of the first batch',
    formula: '\\tfrac1{B_1} \\textstyle\\sum_{i \\le B_t} \\ell_i',
    wrong: (right) => anotherTraining(right, (question) => ({
        ...question,
        batches: question.batches.map((batch) => question.reduction.by === 'mean'
            ? { ...batch, rate: (batch.rate * batch.inputs.shape[0]) / question.batches[0].inputs.shape[0] }
            : batch),
    })),
};
export const slotsForgotten = {
    id: 'slots-forgotten',
    faultClass: 'FC-21',
    does: 'resets its velocity and all other state at every step',
    formula: 'v \\leftarrow v_0',
    wrong: (right) => stepping(right, (step) => (arithmetic, given) => ({ ...step(arithmetic, given), slots: given.slots })),
};
export const stepsNotCounted = {
    id: 'steps-not-counted',
    faultClass: 'FC-21',
    does: 'treats every step as the first, so that the correction of the bias never changes',
    formula: '\\hat m = m / (1 - \\beta_1)',
    wrong: (right) => stepping(right, (step) => (arithmetic, given) => step(arithmetic, { ...given, step: 1 })),
};
export const rateStaysInVelocity = {
    id: 'rate-stays-in-velocity',
    faultClass: 'FC-28',
    does: 'multiplies by the rate inside the velocity, where it is declared to be outside',
    formula: String.raw `v \leftarrow \mu v + \lambda g, \ \theta \leftarrow \theta - v`,
    wrong: (right) => ({
        ...right,
        optimizers: {
            ...right.optimizers,
            momentum: {
                ...right.optimizers.momentum,
                step: ({ add, multiply }, { gradient, hyper, rate, slots }) => {
                    const velocity = add(multiply(hyper['momentum'], slots['velocity']), multiply(rate, gradient));
                    return { update: velocity, slots: { velocity } };
                },
            },
        },
    }),
};
/** Every ε that a rule has, at this number. */
const withEpsilon = (right, epsilon) => stepping(right, (step) => (arithmetic, given) => {
    const fixed = ['epsilon', 'rootEpsilon']
        .filter((name) => name in given.hyper)
        .map((name) => [name, arithmetic.constant(epsilon)]);
    return step(arithmetic, { ...given, hyper: { ...given.hyper, ...Object.fromEntries(fixed) } });
});
export const epsilonHardCoded = {
    id: 'epsilon-hard-coded',
    faultClass: 'FC-28',
    does: 'adds an ε of ½, whatever ε it is given, so that no set-up can be translated',
    formula: 'g / (\\sqrt v + \\tfrac12)',
    wrong: (right) => withEpsilon(right, 1 / 2),
};
export const epsilonIgnored = {
    id: 'epsilon-ignored',
    faultClass: 'FC-10',
    does: 'leaves the ε out',
    formula: 'g / \\sqrt v',
    wrong: (right) => withEpsilon(right, 0),
};
export const tinyEpsilonIgnored = {
    id: 'tiny-epsilon-ignored',
    faultClass: 'FC-10',
    does: 'leaves out an ε that is smaller than 2⁻²⁰, so that every step is a very little too long',
    formula: 'g / \\sqrt v \\text{ where } \\varepsilon < 2^{-20}',
    wrong: (right) => stepping(right, (step) => (arithmetic, given) => {
        const { constant, positive, select, subtract } = arithmetic;
        const kept = ['epsilon', 'rootEpsilon']
            .filter((name) => name in given.hyper)
            .map((name) => {
            const epsilon = given.hyper[name];
            return [name, select(positive(subtract(constant(2 ** -20), epsilon)), constant(0), epsilon)];
        });
        return step(arithmetic, { ...given, hyper: { ...given.hyper, ...Object.fromEntries(kept) } });
    }),
};
export const smallGradientsFlushed = {
    id: 'small-gradients-flushed',
    faultClass: 'FC-28',
    does: 'treats gradients smaller than 1 as zero, as when they underflow without loss scaling',
    formula: 'g := 0 \\text{ where } |g| < 1',
    wrong: (right) => stepping(right, (step) => (arithmetic, given) => {
        const { absolute, constant, positive, select, subtract } = arithmetic;
        const small = positive(subtract(constant(1), absolute(given.gradient)));
        return step(arithmetic, { ...given, gradient: select(small, constant(0), given.gradient) });
    }),
};
export const stateIgnored = {
    id: 'state-ignored',
    faultClass: 'FC-21',
    does: 'starts from a cold state, whatever state it is given',
    formula: 'v := v_0',
    wrong: (right) => ({
        ...right,
        steps: (d, arithmetic, { state: _state, ...question }) => right.steps(d, arithmetic, question),
    }),
};
export const clipsAtOne = {
    id: 'clip-threshold-hard-coded',
    faultClass: 'FC-28',
    does: 'clips at the threshold 1, whatever threshold it is given',
    formula: '\\operatorname{clip}_1(g)',
    wrong: (right) => ({
        ...right,
        clips: every(right.clips, (clip) => (arithmetic, gradients, parameters, of) => clip(arithmetic, gradients, parameters, { ...of, threshold: 1 })),
    }),
};
export const clipIgnored = {
    id: 'clip-ignored',
    faultClass: 'FC-10',
    does: 'clips nothing',
    formula: '\\operatorname{clip}_\\tau(g) := g',
    wrong: (right) => ({ ...right, clips: every(right.clips, () => (_, gradients) => gradients) }),
};
