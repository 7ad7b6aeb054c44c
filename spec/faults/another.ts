import type {
  AccumulationQuestion,
  Arithmetic,
  Definitions,
  EvaluateQuestion,
  LossProblem,
  ObjectiveProblem,
  ReductionForms,
  TrainingQuestion,
} from '../language/index.ts';

// Definitions in which one computation answers another problem than the one that it is given, or is done otherwise.

export const anotherLoss = (
  right: Definitions,
  change: <T>(problem: LossProblem<T>, arithmetic: Arithmetic<T>) => LossProblem<T>,
): Definitions => ({
  ...right,
  loss: (d, arithmetic, problem) => right.loss(d, arithmetic, change(problem, arithmetic)),
});

export const anotherObjective = (
  right: Definitions,
  change: <T>(problem: ObjectiveProblem<T>) => ObjectiveProblem<T>,
): Definitions => ({
  ...right,
  objective: (d, arithmetic, problem) => right.objective(d, arithmetic, change(problem)),
});

export const anotherTraining = (
  right: Definitions,
  change: (question: TrainingQuestion) => TrainingQuestion,
): Definitions => ({
  ...right,
  training: (d, arithmetic, question) => right.training(d, arithmetic, change(question)),
});

export const anotherAccumulation = (
  right: Definitions,
  change: (question: AccumulationQuestion) => AccumulationQuestion,
): Definitions => ({
  ...right,
  accumulation: (d, arithmetic, question) => right.accumulation(d, arithmetic, change(question)),
});

export const anotherEvaluation = (
  right: Definitions,
  change: (question: EvaluateQuestion) => EvaluateQuestion,
): Definitions => ({
  ...right,
  evaluate: (d, arithmetic, question) => right.evaluate(d, arithmetic, change(question)),
});

export const anotherReduction = (
  right: Definitions,
  by: keyof Definitions['reductions'],
  change: Partial<ReductionForms>,
): Definitions => ({
  ...right,
  reductions: { ...right.reductions, [by]: { ...right.reductions[by], ...change } },
});
