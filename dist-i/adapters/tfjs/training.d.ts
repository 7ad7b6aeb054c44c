import type { AccumulationAnswer, AccumulationQuestion, ObjectiveAnswer, ObjectiveQuestion, TensorData, TrainingAnswer, TrainingQuestion } from '../../spec/language/index.ts';
import { type Tf } from './tensors.ts';
export declare function answerObjective(tf: Tf, question: ObjectiveQuestion): ObjectiveAnswer<TensorData>;
export declare function answerTraining(tf: Tf, question: TrainingQuestion): TrainingAnswer<TensorData>;
/**
 * tfjs has no accumulation of its own: a training loop differentiates the sums of the micro-batches with
 * `variableGrads`, adds, divides by what was counted, and hands the gradients to `applyGradients`.
 */
export declare function answerAccumulation(tf: Tf, question: AccumulationQuestion): AccumulationAnswer<TensorData>;
