import type { Definitions } from '../language/index.ts';
import { accumulation, window } from './accumulation.ts';
import { attempt } from './attempt.ts';
import { clipDefinitions } from './clips.ts';
import { denominatorDefinitions } from './denominators.ts';
import { loss } from './loss.ts';
import { lossDefinitions } from './losses/index.ts';
import { objective } from './objective.ts';
import { optimizerDefinitions } from './optimizers/index.ts';
import { penaltyDefinitions } from './penalties.ts';
import { reductionDefinitions } from './reductions.ts';
import { refusal } from './refusal.ts';
import { steps, training } from './training.ts';

/** Everything that is computed, right. */
export const definitions: Definitions = {
  losses: lossDefinitions,
  denominators: denominatorDefinitions,
  reductions: reductionDefinitions,
  penalties: penaltyDefinitions,
  optimizers: optimizerDefinitions,
  loss,
  refusal,
  attempt,
  objective,
  steps,
  training,
  clips: clipDefinitions,
  window,
  accumulation,
};
export { answer } from './answer.ts';
