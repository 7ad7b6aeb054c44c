import type { Definitions } from '../language/index.ts';
import { admissibleClip, admissibleLoss, admissiblePenalty, admissibleReduction } from './admissible.ts';
import {
  clipDefinitions,
  denominatorDefinitions,
  lossDefinitions,
  optimizerDefinitions,
  penaltyDefinitions,
  reductionDefinitions,
} from './records.ts';
import { ownReductions } from './own/reduce.ts';
import { allSamples, furtherSamples, sampleLosses } from './own/sample.ts';
import { sampleRules } from './own/sample-rules.ts';
import { ownSteps } from './own/steps.ts';
import { attempt } from './training/attempt.ts';
import { evaluate } from './training/evaluate.ts';
import { loss } from './training/loss.ts';
import { objective } from './training/objective.ts';
import { refusal } from './training/refusal.ts';
import { steps } from './training/steps.ts';
import { accumulation, training } from './training/training.ts';
import { window } from './training/window.ts';

/** The same records by name, each as something else. */
const each = <N extends string, R, V>(records: Readonly<Record<N, R>>, as: (record: R) => V): Record<N, V> =>
  Object.fromEntries(Object.entries<R>(records).map(([name, record]) => [name, as(record)])) as Record<N, V>;

/** Everything that is computed, right: every record, in every admissible evaluation. */
export const definitions: Definitions = {
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
export { answer } from './answer.ts';
