/**
 * Evaluations that a correct subject may have, but that are less exact than others: admitted of all subjects, they would
 * hide faults. A subject declares them in its profile. See definitions/evaluations.ts.
 */
export const evaluations = [
    'running-mean',
    'sigmoid-by-tanh',
    'cross-entropy-by-difference',
    'log-sum-exp-by-pairs',
    'average-by-reciprocal',
    'scaled-mask',
];
