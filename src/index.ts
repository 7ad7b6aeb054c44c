/** Equistep: the typed contracts, the reference implementation in float64, and the judge. */
export * from '../spec/contracts/index.ts';
export {
  absoluteError,
  binaryCrossEntropy,
  descend,
  huber,
  softmaxCrossEntropy,
  squaredError,
  type DifferentiableClassificationLoss,
  type DifferentiableLoss,
} from './library.ts';
export { judge, verdicts, type CheckOptions } from './judge/index.ts';
export type { Counterexample, Outcome, Report, Verdict } from './judge/verdict.ts';
export { observe, type Observation, type Observed, type ObservedRule } from './observe/index.ts';
export { reference } from './reference.ts';
export type { Declaration, Unsupported } from './subjects/subject.ts';
export type {
  AccumulationQuestion,
  AccumulationWindow,
  AttemptQuestion,
  EvaluateQuestion,
  GivenBatch,
  GivenStep,
  GivenTensor,
  LossQuestion,
  MicroBatch,
  ObjectiveQuestion,
  ObservedQuestion,
  OwnQuestion,
  OwnStepsQuestion,
  Question,
  SecondTerm,
  StepsQuestion,
  Subject,
  TrainingQuestion,
} from './subjects/given.ts';
export { scaleBatch } from './translate/batch.ts';
export {
  convertFramework,
  type ConversionOptions,
  type FrameworkName,
  type FrameworkSetup,
} from './translate/between.ts';
export type { Conversion, ConversionRefusal, ConversionTarget, Converted, Difference } from './translate/conversion.ts';
export { translate } from './translate/translate.ts';
export { windowOf, type Combined, type Window, type WindowParts, type WindowWay } from './translate/window.ts';
export type {
  BatchOptions,
  BatchRuleName,
  BatchTranslation,
  Bound,
  Caveat,
  Change,
  GivenSetup,
  ReductionOptions,
  Refusal,
  TranslateOptions,
  Translation,
  Untranslatable,
} from './translate/translation.ts';
export { denominatorNames as denominators } from '../spec/definitions/records.ts';
export type { DegreeOf, Optimizers } from '../spec/definitions/records.ts';
export { defineLoss, defineOptimizer } from './defined.ts';
export { chapters, clauses, specificationVersion } from '../spec/index.ts';
export type {
  AccumulationAnswer,
  EvaluateAnswer,
  Answer,
  AttemptAnswer,
  Chapter,
  ClipSpec,
  Arithmetic,
  Clause,
  DefinedLoss,
  DefinedOptimizer,
  Definitions,
  Equation,
  Fault,
  Graded,
  GradedArithmetic,
  LossOfOnesOwn,
  Denominator,
  LossAnswer,
  LossSpec,
  ObjectiveAnswer,
  ObservedAnswer,
  OptimizerOfOnesOwn,
  OptimizerSpec,
  OwnAnswer,
  OwnLoop,
  OwnLoss,
  OwnMean,
  OwnOptimizer,
  OwnStepsAnswer,
  PenaltySpec,
  ReductionSpec,
  StepsAnswer,
  TensorData,
  TrainingAnswer,
} from '../spec/language/index.ts';
