import type { AccumulationQuestion, Arithmetic, Definitions, EvaluateQuestion, LossProblem, ObjectiveProblem, ReductionForms, TrainingQuestion } from '../language/index.ts';
export declare const anotherLoss: (right: Definitions, change: <T>(problem: LossProblem<T>, arithmetic: Arithmetic<T>) => LossProblem<T>) => Definitions;
export declare const anotherObjective: (right: Definitions, change: <T>(problem: ObjectiveProblem<T>) => ObjectiveProblem<T>) => Definitions;
export declare const anotherTraining: (right: Definitions, change: (question: TrainingQuestion) => TrainingQuestion) => Definitions;
export declare const anotherAccumulation: (right: Definitions, change: (question: AccumulationQuestion) => AccumulationQuestion) => Definitions;
export declare const anotherEvaluation: (right: Definitions, change: (question: EvaluateQuestion) => EvaluateQuestion) => Definitions;
export declare const anotherReduction: (right: Definitions, by: keyof Definitions['reductions'], change: Partial<ReductionForms>) => Definitions;
