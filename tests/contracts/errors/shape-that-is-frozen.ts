import type { TensorData } from '../../../spec/language/tensor.ts';
import type { LossQuestion } from '../../../src/subjects/given.ts';

export const withTargets = (question: LossQuestion, targets: TensorData): LossQuestion => ({ ...question, targets });
