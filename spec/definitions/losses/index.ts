import type { LossDefinition, LossName } from '../../language/index.ts';
import { absoluteError } from './absolute-error.ts';
import { binaryCrossEntropyOfProbabilities } from './binary-cross-entropy-of-probabilities.ts';
import { binaryCrossEntropy } from './binary-cross-entropy.ts';
import { cosineDistance } from './cosine-distance.ts';
import { focal } from './focal.ts';
import { hinge, squaredHinge } from './hinge.ts';
import { huber } from './huber.ts';
import { klDivergence } from './kl-divergence.ts';
import { logCosh } from './log-cosh.ts';
import { negativeLogLikelihood } from './negative-log-likelihood.ts';
import { poisson, poissonOfRates } from './poisson.ts';
import { softmaxCrossEntropy } from './softmax-cross-entropy.ts';
import { squaredError } from './squared-error.ts';

/** Every loss before reduction, by its name. */
export const lossDefinitions: Readonly<Record<LossName, LossDefinition>> = {
  'squared-error': squaredError,
  'absolute-error': absoluteError,
  huber,
  'log-cosh': logCosh,
  'binary-cross-entropy': binaryCrossEntropy,
  'binary-cross-entropy-of-probabilities': binaryCrossEntropyOfProbabilities,
  'softmax-cross-entropy': softmaxCrossEntropy,
  'negative-log-likelihood': negativeLogLikelihood,
  'kl-divergence': klDivergence,
  hinge,
  'squared-hinge': squaredHinge,
  poisson,
  'poisson-of-rates': poissonOfRates,
  'cosine-distance': cosineDistance,
  focal,
};
