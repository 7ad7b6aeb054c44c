/** Equistep: the typed contracts, the reference implementation in float64, and the judge. */
export * from '../spec/contracts/index.ts';
export {
  absoluteError, binaryCrossEntropy, descend, huber, softmaxCrossEntropy, squaredError, type DifferentiableClassificationLoss,
  type DifferentiableLoss,
} from './library.ts';
export { judge, verdicts, type CheckOptions } from './judge/index.ts';
export type { Counterexample, Outcome, Report, Verdict } from './judge/verdict.ts';
export { reference } from './subjects/interpreted.ts';
export type { Declaration, Subject, Unsupported } from './subjects/subject.ts';
export { scaleBatch, translate } from './translate/translate.ts';
export type {
  BatchTranslation, Caveat, Change, GivenSetup, Refusal, TranslateOptions, Translation, Untranslatable,
} from './translate/translation.ts';
export type { DegreeOf, Optimizers } from '../spec/definitions/optimizers/index.ts';
export { chapters, clauses, specificationVersion } from '../spec/index.ts';
export type {
  Answer, Chapter, Clause, LossAnswer, LossQuestion, ObjectiveAnswer, ObjectiveQuestion, Question, StepsAnswer, StepsQuestion, TensorData, TrainingAnswer,
  TrainingQuestion,
} from '../spec/language/index.ts';
