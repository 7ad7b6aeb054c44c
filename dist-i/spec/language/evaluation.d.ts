/**
 * Evaluations that a correct subject may have, but that are less exact than others: admitted of all subjects, they would
 * hide faults. A subject declares them in its profile. See definitions/evaluations.ts.
 */
export declare const evaluations: readonly ['running-mean', 'sigmoid-by-tanh', 'cross-entropy-by-difference', 'log-sum-exp-by-pairs', 'average-by-reciprocal', 'scaled-mask'];
export type Evaluation = (typeof evaluations)[number];
