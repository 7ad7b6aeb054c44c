import type {
  AccumulationQuestion,
  ClipSpec,
  LossSpec,
  MicroBatch,
  ObjectiveQuestion,
  OptimizerSpec,
  PenaltySpec,
  Question,
  ReductionSpec,
  SecondTerm,
  StepsQuestion,
  TensorData,
} from '../../spec/language/index.ts';
import { nameOfReduction } from '../identify/candidates.ts';

/** An option that a question uses: a parameter of its kind, and the class of values that it has there. */
export type Option = `${string}: ${string}`;

const lossOptions = (loss: LossSpec): Option[] => [
  `loss: ${loss.name}`,
  ...Object.keys(loss)
    .filter((parameter) => parameter !== 'name')
    .map((parameter): Option => `loss parameter: ${loss.name} ${parameter}`),
];
const reductionOptions = (
  reduction: ReductionSpec | { readonly by: 'unknown'; readonly ofNothing?: undefined },
): Option[] => [
  `reduction: ${reduction.by === 'unknown' ? 'unknown' : nameOfReduction(reduction)}`,
  ...(reduction.ofNothing === undefined ? [] : [`of nothing: ${reduction.ofNothing}` as const]),
];
const optimizerOptions = ({ name, decay }: OptimizerSpec): Option[] => [
  `optimizer: ${name}`,
  ...(decay === undefined ? [] : [`decay: ${decay.coupling}` as const]),
];
const clipOptions = (clip: ClipSpec | undefined): Option[] => (clip === undefined ? [] : [`clip: ${clip.by}`]);
const penaltyOptions = (penalties: readonly PenaltySpec[]): Option[] => [
  ...penalties.flatMap(({ name, on, placed }): Option[] => [`penalty: ${name} ${placed}`, `penalty on: ${on}`]),
  ...(penalties.length > 1 ? ['penalty: several' as const] : []),
];
const secondOptions = (second: SecondTerm | undefined): Option[] =>
  second === undefined ? [] : [`second loss: ${second.loss.name}`, `second: ${second.reduction.by}`];
const outputOptions = ({ weights }: { readonly weights: TensorData }): Option[] => [
  `outputs: ${weights.shape[1]! > 1 ? 'several' : 'one'}`,
];
/** What a total loss of the linear model is made of. */
const objectiveOptions = ({
  loss,
  reduction,
  penalties,
  parameters,
}: Pick<ObjectiveQuestion, 'loss' | 'reduction' | 'penalties' | 'parameters'>): Option[] => [
  ...lossOptions(loss),
  ...reductionOptions(reduction),
  ...penaltyOptions(penalties),
  ...outputOptions(parameters),
];
/** An update rule, and what is done to the gradient before it. */
const ruleOptions = ({ optimizer, clip }: Pick<StepsQuestion, 'optimizer' | 'clip'>): Option[] => [
  ...optimizerOptions(optimizer),
  ...clipOptions(clip),
];
/** Whether targets are class indices is seen by their rank. */
const targetOptions = (predictions: TensorData, targets: TensorData): Option[] =>
  targets.shape.length < predictions.shape.length ? ['targets: class indices'] : [];

const has = (option: Option, is: boolean): Option[] => (is ? [option] : []);
/** What the parts of windows, or the batches of a data set, are given. */
function partOptions(of: 'windows' | 'batches', parts: readonly MicroBatch[]): Option[] {
  const sizes = parts.map(({ inputs }) => inputs.shape[0]!);
  return [
    ...has(`${of}: uneven`, new Set(sizes.filter((size) => size > 0)).size > 1),
    ...has(`${of}: empty part`, sizes.includes(0)),
    ...has(
      `${of}: mask`,
      parts.some(({ valid }) => valid !== undefined),
    ),
    ...has(
      `${of}: element-masks`,
      parts.some(({ valid }) => (valid?.shape[1] ?? 1) > 1),
    ),
    ...has(
      `${of}: weights`,
      parts.some(({ weights }) => weights !== undefined),
    ),
  ];
}
const windowOptions = ({ collective, windows }: AccumulationQuestion): Option[] => [
  ...has('windows: several', windows.length > 1),
  ...has(
    'windows: micro-batches',
    windows.some(({ replicas }) => replicas.some((own) => own.length > 1)),
  ),
  ...has(
    `collective: ${collective}`,
    windows.some(({ replicas }) => replicas.length > 1),
  ),
  ...partOptions(
    'windows',
    windows.flatMap(({ replicas }) => replicas.flat()),
  ),
];

/** What a question about a loss may have beside its loss, its reduction and its numbers. */
export const lossParts = [
  'weights',
  'valid',
  'classWeights',
  'ignoredClass',
  'scale',
  'cotangent',
  'targetsGradient',
  'weightsGradient',
  'direction',
] as const;

/** Everything that a question uses, of what its kind has. */
export function optionsOf(question: Question): readonly Option[] {
  switch (question.ask) {
    case 'loss':
    case 'attempt': {
      const { loss, reduction, predictions, targets, ...rest } = question;
      const given = lossParts.filter((option) => rest[option] !== undefined);
      return [
        ...lossOptions(loss),
        ...reductionOptions(reduction),
        ...given.map((option): Option => `given: ${option}`),
        ...targetOptions(predictions, targets),
        `rank: ${predictions.shape.length}`,
      ];
    }
    case 'objective':
      return [...objectiveOptions(question), ...secondOptions(question.second)];
    case 'steps':
      return [
        ...ruleOptions(question),
        ...(question.state === undefined ? [] : ['memory: state' as const]),
        ...(question.slots === undefined ? [] : ['memory: slots' as const]),
        ...question.steps.flatMap(({ hyper, decay, withoutGradient }): Option[] => [
          ...(hyper === undefined ? [] : ['changes: hyper' as const]),
          ...(decay === undefined ? [] : ['changes: decay' as const]),
          ...(withoutGradient === undefined ? [] : [`without gradient: ${withoutGradient}` as const]),
        ]),
      ];
    case 'training':
      return [...objectiveOptions(question), ...ruleOptions(question)];
    case 'evaluate':
      return [...objectiveOptions(question), ...partOptions('batches', question.batches)];
    case 'ownSteps':
      return [
        'steps: whole',
        ...has('memory: state', question.state !== undefined),
        ...has('memory: slots', question.slots !== undefined),
        ...has(
          'steps: in parts',
          question.steps.some(({ parts }) => parts !== undefined),
        ),
      ];
    case 'observed':
      return [];
    case 'own':
      return [`reduction: ${question.reduction.by}`];
    case 'accumulation':
      return [...objectiveOptions(question), ...ruleOptions(question), ...windowOptions(question)];
  }
}
