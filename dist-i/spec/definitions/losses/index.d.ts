/** Every loss: one line each, in the order of their names. */
export { absoluteError } from './absolute-error.ts';
export { binaryCrossEntropy } from './binary-cross-entropy.ts';
export { binaryCrossEntropyOfProbabilities } from './binary-cross-entropy-of-probabilities.ts';
export { cosineDistance } from './cosine-distance.ts';
export { focal } from './focal.ts';
export { hinge } from './hinge.ts';
export { huber } from './huber.ts';
export { klDivergence } from './kl-divergence.ts';
export { logCosh } from './log-cosh.ts';
export { negativeLogLikelihood } from './negative-log-likelihood.ts';
export { poisson } from './poisson.ts';
export { poissonOfRates } from './poisson-of-rates.ts';
export { softmaxCrossEntropy } from './softmax-cross-entropy.ts';
export { squaredError } from './squared-error.ts';
export { squaredHinge } from './squared-hinge.ts';
