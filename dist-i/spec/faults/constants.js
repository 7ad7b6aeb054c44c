import { anotherLoss } from './another.js';
import { anotherOptimizer } from './decay.js';
// What stands in the code in the place of what is said, or where nothing is said.
/** Definitions in which a loss has another parameter. */
const anotherParameter = (right, change) => anotherLoss(right, (problem) => ({ ...problem, loss: change(problem.loss) }));
/** Definitions in which what trains a model, or steps, clips otherwise. */
const anotherClip = (right, change) => {
    const changed = ({ clip, ...question }) => {
        const other = change(clip);
        return { ...question, ...(other && { clip: other }) };
    };
    return {
        ...right,
        steps: (d, a, question) => right.steps(d, a, changed(question)),
        training: (d, a, question) => right.training(d, a, changed(question)),
        accumulation: (d, a, question) => right.accumulation(d, a, changed(question)),
    };
};
export const smoothingByDefault = {
    id: 'smoothing-by-default',
    faultClass: 'FC-39',
    does: 'smooths the targets by 0.1 where nothing is said of it',
    formula: String.raw `\varepsilon := 0.1 \text{ where there is none}`,
    wrong: (right) => anotherParameter(right, (loss) => loss.name === 'softmax-cross-entropy' ? { ...loss, smoothing: loss.smoothing ?? 0.1 } : loss),
};
export const positiveWeightByDefault = {
    id: 'positive-weight-by-default',
    faultClass: 'FC-39',
    does: 'counts positive targets twice where nothing is said of it',
    formula: 'q := 2 \\text{ where there is none}',
    wrong: (right) => anotherParameter(right, (loss) => loss.name === 'binary-cross-entropy' ? { ...loss, positiveWeight: loss.positiveWeight ?? 2 } : loss),
};
export const decayByDefault = {
    id: 'decay-by-default',
    faultClass: 'FC-39',
    does: 'decays parameters by 0.01 where nothing is said of it, as some versions of AdamW do',
    formula: String.raw `\beta := 0.01 \text{ where there is none}`,
    wrong: (right) => anotherOptimizer(right, (optimizer) => ({
        ...optimizer,
        decay: optimizer.decay ?? { coupling: 'decoupled', coefficient: 0.01 },
    })),
};
export const clipByDefault = {
    id: 'clips-by-default',
    faultClass: 'FC-39',
    does: 'clips gradients to a norm of 1 where nothing is said of it, as some trainers do',
    formula: String.raw `g / \max(1, \lVert g \rVert) \text{ where there is no clip}`,
    wrong: (right) => anotherClip(right, (clip) => clip ?? { by: 'global-norm', threshold: 1 }),
};
export const sumOfWeightsClamped = {
    id: 'sum-of-weights-clamped',
    faultClass: 'FC-40',
    does: 'divides by the sum of the weights where it is above 1, and by 1 where it is less',
    formula: String.raw `\textstyle\sum_i w_i \ell_i / \max(1, \sum_i w_i)`,
    wrong: (right) => ({
        ...right,
        denominators: {
            ...right.denominators,
            'sum-of-weights': (a, population) => a.maximum(right.denominators['sum-of-weights'](a, population), a.constant(1)),
            'sum-of-valid-weights': (a, population) => a.maximum(right.denominators['sum-of-valid-weights'](a, population), a.constant(1)),
        },
    }),
};
export const sumOfWeightsPlusEpsilon = {
    id: 'sum-of-weights-plus-epsilon',
    faultClass: 'FC-40',
    does: 'adds a small number to the sum of the weights, so that nothing is divided by zero',
    formula: String.raw `\textstyle\sum_i w_i \ell_i / (10^{-2} + \sum_i w_i)`,
    wrong: (right) => ({
        ...right,
        denominators: {
            ...right.denominators,
            'sum-of-weights': (a, population) => a.add(right.denominators['sum-of-weights'](a, population), a.constant(0.01)),
        },
    }),
};
export const classIndexInInt8 = {
    id: 'class-index-in-int8',
    faultClass: 'FC-40',
    does: 'holds class indices in 8 bits, with a sign: 200 is −56, which counts from the last class',
    formula: String.raw `t := C + t - 256 \text{ where } t > 127`,
    wrong: (right) => ({
        ...right,
        loss: (d, a, problem) => {
            const shape = a.shape(problem.predictions);
            const { perRow } = d.losses[problem.loss.name].properties;
            if (perRow !== true || problem.targets.shape.length === shape.length)
                return right.loss(d, a, problem);
            const classes = shape.at(-1);
            const data = Array.from(problem.targets.data, (t) => t > 127 && t < classes ? (((t - 256) % classes) + classes) % classes : t);
            return right.loss(d, a, { ...problem, targets: { shape: problem.targets.shape, data } });
        },
    }),
};
/** Definitions in which one parameter of one loss, where it is given, has the one value that is written in the code. */
const fixed = (right, name, parameter) => anotherParameter(right, (loss) => loss.name === name && Object.keys(parameter).every((one) => one in loss) ? { ...loss, ...parameter } : loss);
export const gammaHardCoded = {
    id: 'gamma-hard-coded',
    faultClass: 'FC-41',
    does: 'takes γ = 2 in the focal loss, whatever is said',
    formula: String.raw `\gamma := 2`,
    wrong: (right) => fixed(right, 'focal', { gamma: 2 }),
};
export const deltaHardCoded = {
    id: 'delta-hard-coded',
    faultClass: 'FC-41',
    does: 'takes δ = 1 in the Huber loss, whatever is said',
    formula: String.raw `\delta := 1`,
    wrong: (right) => fixed(right, 'huber', { delta: 1 }),
};
export const smoothingHardCoded = {
    id: 'smoothing-hard-coded',
    faultClass: 'FC-41',
    does: 'smooths targets by 0.1, whatever is said',
    formula: String.raw `\varepsilon := 0.1`,
    wrong: (right) => fixed(right, 'softmax-cross-entropy', { smoothing: 0.1 }),
};
/** Definitions in which hyper-parameters, where they are given, have the values that are written in the code. */
const fixedHyper = (right, hyper) => {
    const given = (optimizer) => Object.fromEntries(Object.entries(hyper).filter(([name]) => name in optimizer));
    return anotherOptimizer(right, (optimizer) => ({ ...optimizer, ...given(optimizer) }));
};
export const momentumHardCoded = {
    id: 'momentum-hard-coded',
    faultClass: 'FC-41',
    does: 'takes a momentum of 0.9, whatever is said',
    formula: String.raw `\mu := 0.9`,
    wrong: (right) => fixedHyper(right, { momentum: 0.9 }),
};
export const betasHardCoded = {
    id: 'betas-hard-coded',
    faultClass: 'FC-41',
    does: 'takes β₁ = 0.9 and β₂ = 0.999, whatever is said',
    formula: String.raw `\beta_1 := 0.9, \ \beta_2 := 0.999`,
    wrong: (right) => fixedHyper(right, { beta1: 0.9, beta2: 0.999 }),
};
