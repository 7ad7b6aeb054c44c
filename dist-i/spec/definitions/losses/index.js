/** Every loss: one line each, in the order of their names. */
export { absoluteError } from './absolute-error.js';
export { binaryCrossEntropy } from './binary-cross-entropy.js';
export { binaryCrossEntropyOfProbabilities } from './binary-cross-entropy-of-probabilities.js';
export { cosineDistance } from './cosine-distance.js';
export { focal } from './focal.js';
export { hinge } from './hinge.js';
export { huber } from './huber.js';
export { klDivergence } from './kl-divergence.js';
export { logCosh } from './log-cosh.js';
export { negativeLogLikelihood } from './negative-log-likelihood.js';
export { poisson } from './poisson.js';
export { poissonOfRates } from './poisson-of-rates.js';
export { softmaxCrossEntropy } from './softmax-cross-entropy.js';
export { squaredError } from './squared-error.js';
export { squaredHinge } from './squared-hinge.js';
