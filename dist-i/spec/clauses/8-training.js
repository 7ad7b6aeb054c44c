import { admitted, cases, clause, listOf, } from '../language/index.js';
import { decayByDefault, clipByDefault, momentumHardCoded, betasHardCoded } from '../faults/constants.js';
import { clipAlwaysRescales, clipNormsAdded, clipsAllTogether, clipsEachAlone, clipUnitsJoined, } from '../faults/clipping.js';
import { coupledForDecoupled, decayAfterUpdate, decoupledForCoupled, rateInIndependentDecay } from '../faults/decay.js';
import { derivativeHalved } from '../faults/gradients.js';
import { biasNotCorrected, stepsCountedPerParameter } from '../faults/moments.js';
import { gradientForgetsOutputs, valueForgetsOutputs } from '../faults/outputs.js';
import { penaltyConventionDoubled, penaltyDividedByBatch, penaltyInsideOnce, penaltyInsideSum, penaltyNotDifferentiated, } from '../faults/penalties.js';
import { meanDividesByOneLess, sumIsMean } from '../faults/reductions.js';
import { clipIgnored, rateFrozen, slotsForgotten } from '../faults/updates.js';
import { covering } from '../language/covering.js';
import { definitionOf } from './losses.js';
import { clipsSometimes, decayingRules, eachLoss, examplesOf, inTurn, modelOf, penaltySets, plainReductions, ratesOf, rules, thresholdsOf, twoLosses, } from './models.js';
import { optimizers } from './updates/optimizers.js';
import { byHand, total, train } from './runs.js';
const plain = { loss: eachLoss, outputs: [1, 3], reduction: plainReductions, penalties: [[]] };
/** A loss of rows has three outputs always. */
export const hasOutputs = ({ loss, outputs }) => outputs === 3 || !definitionOf(loss).properties.perRow;
const objectives = () => inTurn(covering(plain, hasOutputs), covering({ ...plain, penalties: penaltySets }, hasOutputs));
/** The squared errors by hand, over which each of the clauses here has its example. */
const squares = { loss: { name: 'squared-error' }, outputs: 1, reduction: plainReductions[0], penalties: [] };
export const objectiveInFull = clause({
    id: 'numbers/objective-in-full',
    says: 'The total loss of a model with one output or several, over each loss, each reduction and each penalty, and its gradient with respect to each parameter, MUST be values that an admissible evaluation can give.',
    formula: String.raw `L + \textstyle\sum_p \beta_p R_p \in \big[L + \sum_p \beta_p R_p\big], \quad \nabla (\cdot) \in [\nabla (\cdot)]`,
    given: cases(objectives, ({ loss, outputs }) => ({
        parameters: modelOf(loss, outputs),
        batches: listOf(examplesOf(loss, outputs, 5)),
    }), { enough: 1 }),
    asks: ({ loss, reduction, penalties, parameters, batches }) => ({
        total: total(loss, reduction, penalties, parameters, batches[0]),
    }),
    law: (_, answers, __, { total: { value, gradient } }) => [
        admitted(answers.total.value, value, 'total loss'),
        admitted(answers.total.gradient.weights, gradient.weights, 'gradient of the weights'),
        admitted(answers.total.gradient.bias, gradient.bias, 'gradient of the bias'),
    ],
    examples: [
        {
            given: { ...byHand, ...squares },
            answers: { total: { value: (1 + 4 + 9 + 4) / 4, gradient: { weights: [36 / 4] } } },
        },
    ],
    rejects: [
        meanDividesByOneLess,
        sumIsMean,
        derivativeHalved,
        gradientForgetsOutputs,
        valueForgetsOutputs,
        penaltyConventionDoubled,
        penaltyDividedByBatch,
        penaltyInsideOnce,
        penaltyInsideSum,
        penaltyNotDifferentiated,
    ],
    source: 'IEEE 754, on the definitions of the model, the losses, the reductions and the penalties.',
});
const trained = { ...plain, optimizer: rules, reduction: plainReductions.slice(0, 2), outputs: [3] };
const trainings = () => inTurn(covering({ ...plain, optimizer: rules }, hasOutputs), covering({ ...trained, optimizer: decayingRules }, hasOutputs), covering({ ...trained, loss: twoLosses, optimizer: optimizers }, hasOutputs), covering({ ...trained, clip: clipsSometimes }, hasOutputs), covering({ ...trained, penalties: penaltySets }, hasOutputs));
/** How many examples each batch has. */
const sizes = [5, 1, 4];
const drawn = ({ loss, outputs, }) => ({
    parameters: modelOf(loss, outputs),
    batches: listOf(...sizes.map((n) => examplesOf(loss, outputs, n))),
    rate: ratesOf(loss),
    threshold: thresholdsOf(loss),
});
/** Losses and parameters that are among those that the definitions admit. */
export const parametersAdmitted = (answers, defined, what) => defined.parameters.flatMap(({ weights, bias }, t) => [
    admitted(answers.value[t], defined.value[t], `loss of ${what} ${t + 1}`),
    admitted(answers.parameters[t].weights, weights, `weights after ${what} ${t + 1}`),
    admitted(answers.parameters[t].bias, bias, `bias after ${what} ${t + 1}`),
]);
export const trainingInFull = clause({
    id: 'numbers/training-in-full',
    says: 'The losses that training reports, and each parameter after each update, MUST be values that an admissible evaluation can give: over each loss, each reduction and each penalty, with each decay and each way to clip, for one output and for several, on batches of different sizes.',
    formula: String.raw `L_t \in [L_t], \quad \theta_t \in \big[\operatorname{step}_t(\theta_{t-1}, \operatorname{clip}(\nabla L_t))\big]`,
    given: cases(trainings, drawn, { enough: 1 }),
    asks: ({ loss, reduction, penalties, optimizer, clip, rate, threshold, ...run }) => ({
        run: train(run, { loss, reduction, penalties, optimizer, ...(clip && { clip: { ...clip, threshold } }) }, (batch) => (batch === run.batches[0] ? rate : rate / 2)),
    }),
    law: (_, { run }, __, { run: defined }) => parametersAdmitted(run, defined, 'batch'),
    examples: [
        {
            given: { ...byHand, ...squares, optimizer: { name: 'sgd' }, rate: 1 / 8, threshold: 1 },
            answers: { run: { value: [18 / 4], parameters: [{ weights: [1 - 36 / 4 / 8] }] } },
        },
    ],
    rejects: [
        meanDividesByOneLess,
        gradientForgetsOutputs,
        valueForgetsOutputs,
        rateFrozen,
        slotsForgotten,
        biasNotCorrected,
        stepsCountedPerParameter,
        coupledForDecoupled,
        decoupledForCoupled,
        decayAfterUpdate,
        rateInIndependentDecay,
        clipIgnored,
        clipAlwaysRescales,
        clipNormsAdded,
        clipsEachAlone,
        clipsAllTogether,
        clipUnitsJoined,
        penaltyDividedByBatch,
        penaltyInsideOnce,
        penaltyNotDifferentiated,
        decayByDefault,
        clipByDefault,
        momentumHardCoded,
        betasHardCoded,
    ],
    source: 'IEEE 754, on the definitions of the objective, the clips, the decays and the optimizers.',
});
