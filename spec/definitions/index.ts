import type { Definitions } from '../language/index.ts';
import { accumulation, window } from './accumulation.ts';
import { clipDefinitions } from './clips.ts';
import { denominatorDefinitions } from './denominators.ts';
import { loss } from './loss.ts';
import { absoluteError } from './losses/absolute-error.ts';
import { binaryCrossEntropy } from './losses/binary-cross-entropy.ts';
import { huber } from './losses/huber.ts';
import { softmaxCrossEntropy } from './losses/softmax-cross-entropy.ts';
import { squaredError } from './losses/squared-error.ts';
import { objective } from './objective.ts';
import { optimizerDefinitions } from './optimizers.ts';
import { penaltyDefinitions } from './penalties.ts';
import { reductionDefinitions } from './reductions.ts';
import { steps, training } from './training.ts';

/** Everything that is computed, right. */
export const definitions: Definitions = {
  losses: {
    'squared-error': squaredError,
    'absolute-error': absoluteError,
    huber,
    'binary-cross-entropy': binaryCrossEntropy,
    'softmax-cross-entropy': softmaxCrossEntropy,
  },
  denominators: denominatorDefinitions,
  reductions: reductionDefinitions,
  penalties: penaltyDefinitions,
  optimizers: optimizerDefinitions,
  loss,
  objective,
  steps,
  training,
  clips: clipDefinitions,
  window,
  accumulation,
};
export { answer } from './answer.ts';
