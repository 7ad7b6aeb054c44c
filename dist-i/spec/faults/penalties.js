import { anotherObjective, anotherTraining } from './another.js';
export const penaltyDividedByBatch = {
    id: 'penalty-divided-by-batch',
    faultClass: 'FC-27',
    does: 'divides a penalty outside the mean by the batch size too',
    formula: '\\tfrac1B (\\beta R + \\textstyle\\sum_i \\ell_i)',
    wrong: (right) => anotherObjective(right, (problem) => ({
        ...problem,
        penalties: problem.penalties.map((penalty) => problem.reduction.by === 'mean' && penalty.placed === 'outside'
            ? { ...penalty, coefficient: penalty.coefficient / problem.inputs.shape[0] }
            : penalty),
    })),
};
/** Every penalty, put in another place. */
const placing = (penalties, placed) => penalties.map((penalty) => ({ ...penalty, placed }));
export const penaltyInsideSum = {
    id: 'penalty-counted-per-example',
    faultClass: 'FC-27',
    does: 'adds the penalty once for every example of a sum',
    formula: '\\textstyle\\sum_i (\\ell_i + \\beta R)',
    wrong: (right) => anotherObjective(right, (problem) => problem.reduction.by === 'sum' ? { ...problem, penalties: placing(problem.penalties, 'inside') } : problem),
};
export const penaltyInsideOnce = {
    id: 'penalty-inside-the-mean-divided',
    faultClass: 'FC-27',
    does: 'adds a penalty inside the mean to the first example only, so that it is divided by B',
    formula: '\\tfrac1B \\big(\\beta R + \\textstyle\\sum_i \\ell_i\\big)',
    wrong: (right) => anotherObjective(right, (problem) => ({
        ...problem,
        penalties: problem.penalties.map((penalty) => penalty.placed === 'inside'
            ? { ...penalty, placed: 'outside', coefficient: penalty.coefficient / problem.inputs.shape[0] }
            : penalty),
    })),
};
export const penaltyInsideSumOnce = {
    id: 'penalty-inside-the-sum-once',
    faultClass: 'FC-27',
    does: 'adds a penalty inside the sum to the first example only',
    formula: String.raw `\beta R + \textstyle\sum_i \ell_i \text{ for } \sum_i (\ell_i + \beta R)`,
    wrong: (right) => anotherObjective(right, (problem) => problem.reduction.by === 'sum' ? { ...problem, penalties: placing(problem.penalties, 'outside') } : problem),
};
export const penaltyNotDifferentiated = {
    id: 'penalty-without-gradient',
    faultClass: 'FC-14',
    does: 'reports the penalty in the loss, but leaves it out of the gradient',
    formula: '\\nabla (L + \\beta R) := \\nabla L',
    wrong: (right) => ({
        ...right,
        objective: (d, arithmetic, problem) => ({
            ...right.objective(d, arithmetic, problem),
            gradient: right.objective(d, arithmetic, { ...problem, penalties: [] }).gradient,
        }),
    }),
};
export const penaltyConventionDoubled = {
    id: 'penalty-convention-doubled',
    faultClass: 'FC-14',
    does: 'uses Σθ² where ½Σθ² is declared',
    formula: '\\beta \\textstyle\\sum \\theta^2 \\text{ for } \\tfrac\\beta2 \\sum \\theta^2',
    wrong: (right) => ({
        ...right,
        penalties: { ...right.penalties, 'half-sum-of-squares': right.penalties['sum-of-squares'] },
    }),
};
export const decayForgetsRate = {
    id: 'decay-without-rate',
    faultClass: 'FC-27',
    does: 'leaves the learning rate out of decoupled decay',
    formula: '\\theta - \\lambda g - \\beta\\theta',
    wrong: (right) => anotherTraining(right, (question) => ({
        ...question,
        optimizer: question.optimizer.decay?.coupling === 'decoupled'
            ? {
                ...question.optimizer,
                decay: {
                    coupling: 'decoupled',
                    coefficient: question.optimizer.decay.coefficient / question.batches[0].rate,
                },
            }
            : question.optimizer,
    })),
};
/** Definitions in which every penalty of a window counts so many times. */
const counting = (right, times) => ({
    ...right,
    window: (d, arithmetic, problem) => right.window(d, arithmetic, {
        ...problem,
        penalties: problem.penalties.map((penalty) => ({
            ...penalty,
            coefficient: times(problem) * penalty.coefficient,
        })),
    }),
});
export const penaltyPerReplica = {
    id: 'penalty-per-replica',
    faultClass: 'FC-27',
    does: 'adds the penalty on every replica, and sums over the replicas',
    formula: String.raw `\sum_r (L_r + \beta R)`,
    wrong: (right) => counting(right, ({ collective, replicas }) => (collective === 'sum' ? replicas.length : 1)),
};
export const penaltyPerMicroBatch = {
    id: 'penalty-per-micro-batch',
    faultClass: 'FC-27',
    does: 'adds the penalty with every micro-batch',
    formula: String.raw `\sum_k (L_k + \beta R)`,
    wrong: (right) => counting(right, ({ replicas }) => Math.max(...replicas.map((parts) => parts.length))),
};
