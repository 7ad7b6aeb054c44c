import { admissibleClip, admissibleLoss, admissiblePenalty, admissibleReduction } from './admissible.js';
import { clipDefinitions, denominatorDefinitions, lossDefinitions, optimizerDefinitions, penaltyDefinitions, reductionDefinitions, } from './records.js';
import { ownReductions } from './own/reduce.js';
import { allSamples, furtherSamples, sampleLosses } from './own/sample.js';
import { sampleRules } from './own/sample-rules.js';
import { ownSteps } from './own/steps.js';
import { attempt } from './training/attempt.js';
import { evaluate } from './training/evaluate.js';
import { loss } from './training/loss.js';
import { objective } from './training/objective.js';
import { refusal } from './training/refusal.js';
import { steps } from './training/steps.js';
import { accumulation, training } from './training/training.js';
import { window } from './training/window.js';
/** The same records by name, each as something else. */
const each = (records, as) => Object.fromEntries(Object.entries(records).map(([name, record]) => [name, as(record)]));
/** Everything that is computed, right: every record, in every admissible evaluation. */
export const definitions = {
    losses: each(lossDefinitions, admissibleLoss),
    denominators: each(denominatorDefinitions, ({ value }) => value),
    reductions: each(reductionDefinitions, admissibleReduction),
    penalties: each(penaltyDefinitions, admissiblePenalty),
    clips: each(clipDefinitions, admissibleClip),
    optimizers: optimizerDefinitions,
    own: {
        ...ownReductions,
        losses: Object.fromEntries([...sampleLosses, ...furtherSamples].map((one) => [one.declaration.name, one])),
        declarations: allSamples,
    },
    ownRules: { rules: Object.fromEntries(sampleRules.map((one) => [one.declaration.name, one])), steps: ownSteps },
    loss: loss.value,
    refusal,
    attempt,
    objective: objective.value,
    steps: steps.value,
    training: training.value,
    window: window.value,
    accumulation: accumulation.value,
    evaluate: evaluate.value,
};
export { answer } from './answer.js';
