import { every } from './every.js';
/** Definitions in which every rule of some kind is given something else for its step. */
const giving = (right, change) => ({
    ...right,
    optimizers: every(right.optimizers, (rule) => ({
        ...rule,
        step: (arithmetic, given) => rule.step(arithmetic, change(given, rule)),
    })),
});
/** The same of rules whose step depends on how many there were. */
const counting = (right, count) => giving(right, (given, { properties }) => (properties.countsSteps ? { ...given, step: count(given.step) } : given));
export const biasNotCorrected = {
    id: 'bias-not-corrected',
    faultClass: 'FC-35',
    does: 'corrects no bias of its first steps, as if there had been many before',
    formula: String.raw `\hat m := m, \ \hat v := v`,
    wrong: (right) => counting(right, (step) => step + 2 ** 9),
};
export const biasCorrectedOneLate = {
    id: 'bias-corrected-one-late',
    faultClass: 'FC-35',
    does: 'counts its steps from two on when it corrects a bias',
    formula: String.raw `\hat m = m / (1 - \beta_1^{t+1})`,
    wrong: (right) => counting(right, (step) => step + 1),
};
export const betasSwapped = {
    id: 'betas-swapped',
    faultClass: 'FC-35',
    does: 'takes β₁ for β₂ and β₂ for β₁',
    formula: String.raw `m \leftarrow \beta_2 m + (1 - \beta_2) g, \ v \leftarrow \beta_1 v + (1 - \beta_1) g^2`,
    wrong: (right) => giving(right, (given) => {
        const { beta1, beta2, ...others } = given.hyper;
        return beta1 === undefined || beta2 === undefined
            ? given
            : { ...given, hyper: { ...others, beta1: beta2, beta2: beta1 } };
    }),
};
export const epsilonSquared = {
    id: 'epsilon-squared',
    faultClass: 'FC-37',
    does: 'adds ε² where its definition adds ε',
    formula: String.raw `g / (\sqrt v + \varepsilon^2)`,
    wrong: (right) => ({
        ...right,
        optimizers: every(right.optimizers, (rule) => ({
            ...rule,
            step: (arithmetic, given) => {
                const changed = ['epsilon', 'rootEpsilon']
                    .filter((name) => name in given.hyper)
                    .map((name) => [name, arithmetic.multiply(given.hyper[name], given.hyper[name])]);
                return rule.step(arithmetic, { ...given, hyper: { ...given.hyper, ...Object.fromEntries(changed) } });
            },
        })),
    }),
};
export const epsilonInsideRoot = {
    id: 'epsilon-inside-the-root',
    faultClass: 'FC-37',
    does: 'adds ε under the root where its definition adds it to the root',
    formula: String.raw `g / \sqrt{v + \varepsilon}`,
    wrong: (right) => ({
        ...right,
        optimizers: every(right.optimizers, (rule) => ({
            ...rule,
            step: (arithmetic, given) => {
                const { epsilon, rootEpsilon } = given.hyper;
                if (epsilon === undefined || rootEpsilon === undefined)
                    return rule.step(arithmetic, given);
                const hyper = {
                    ...given.hyper,
                    epsilon: arithmetic.constant(0),
                    rootEpsilon: arithmetic.add(epsilon, rootEpsilon),
                };
                return rule.step(arithmetic, { ...given, hyper });
            },
        })),
    }),
};
/** Rules and the form of them that adds ε before a correction, or to a norm, and not after it. */
const forms = {
    adam: 'adam-epsilon-hat',
    'adam-epsilon-hat': 'adam',
    amsgrad: 'amsgrad-epsilon-hat',
    'amsgrad-epsilon-hat': 'amsgrad',
    adamax: 'adamax-epsilon-in-norm',
    'adamax-epsilon-in-norm': 'adamax',
};
export const epsilonBeforeCorrection = {
    id: 'epsilon-before-the-correction',
    faultClass: 'FC-37',
    does: 'adds ε before it corrects the bias where its definition adds it after, and the reverse',
    formula: String.raw `\sqrt{1 - \beta_2^t}\, m / (\sqrt v + \varepsilon) \text{ for } m / (\sqrt{\hat v} + \varepsilon)`,
    wrong: (right) => ({
        ...right,
        optimizers: {
            ...right.optimizers,
            ...Object.fromEntries(Object.entries(forms).map(([name, other]) => [
                name,
                { ...right.optimizers[name], step: right.optimizers[other].step },
            ])),
        },
    }),
};
/** Definitions in which training counts its steps otherwise; `count` is told of what else there is of the question. */
export const countingSteps = (right, count) => {
    const inside = (d, windows) => ({
        ...d,
        optimizers: every(d.optimizers, (rule) => ({
            ...rule,
            step: (a, given) => rule.step(a, rule.properties.countsSteps
                ? { ...given, step: count(given.step, a.shape(given.theta).length < 2, windows) }
                : given),
        })),
    });
    return {
        ...right,
        training: (d, a, question) => right.training(inside(d, []), a, question),
        accumulation: (d, a, question) => right.accumulation(inside(d, question.windows), a, question),
    };
};
export const stepsCountedPerParameter = {
    id: 'steps-counted-per-parameter',
    faultClass: 'FC-35',
    does: 'counts a step with every parameter, so that the bias of the averages is corrected too little',
    formula: String.raw `t \leftarrow t + P 	ext{ for } t \leftarrow t + 1`,
    wrong: (right) => countingSteps(right, (step, isBias) => (isBias ? 2 * step : 2 * step - 1)),
};
export const stepsCountedPerMicroBatch = {
    id: 'steps-counted-per-micro-batch',
    faultClass: 'FC-35',
    does: 'counts a step with every micro-batch',
    formula: String.raw `t \leftarrow t + K 	ext{ for } t \leftarrow t + 1`,
    wrong: (right) => countingSteps(right, (step, _, windows) => step * Math.max(1, ...(windows[0]?.replicas ?? []).map((own) => own.length))),
};
