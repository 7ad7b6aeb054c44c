// Definitions in which one computation answers another problem than the one that it is given, or is done otherwise.
export const anotherLoss = (right, change) => ({
    ...right,
    loss: (d, arithmetic, problem) => right.loss(d, arithmetic, change(problem, arithmetic)),
});
export const anotherObjective = (right, change) => ({
    ...right,
    objective: (d, arithmetic, problem) => right.objective(d, arithmetic, change(problem)),
});
export const anotherTraining = (right, change) => ({
    ...right,
    training: (d, arithmetic, question) => right.training(d, arithmetic, change(question)),
});
export const anotherAccumulation = (right, change) => ({
    ...right,
    accumulation: (d, arithmetic, question) => right.accumulation(d, arithmetic, change(question)),
});
export const anotherEvaluation = (right, change) => ({
    ...right,
    evaluate: (d, arithmetic, question) => right.evaluate(d, arithmetic, change(question)),
});
export const anotherReduction = (right, by, change) => ({
    ...right,
    reductions: { ...right.reductions, [by]: { ...right.reductions[by], ...change } },
});
