import { optimizerDefinitions } from '../../definitions/optimizers/index.ts';
import {
  grid, listOf, oneOf, reals, recordOf, tensorOf, type Description, type Numbers, type OptimizerMemory, type OptimizerName, type OptimizerSpec, type StepsQuestion,
  type TensorData,
} from '../../language/index.ts';

const moments = { beta1: 0.9, beta2: 0.95 } as const;
const squares = { rho: 0.9, momentum: 1 / 2 } as const;
const outside = { epsilon: 1 / 2 } as const;
const inside = { rootEpsilon: 1 / 4 } as const;
/**
 * Every optimizer at hyper-parameters at which each of them matters: every ε is of the size of the gradients, for a tiny one hides any
 * mistake of scale. Where an ε may stand at two places it mostly stands at one at a time.
 */
export const optimizers: readonly OptimizerSpec[] = [
  { name: 'sgd' },
  { name: 'momentum', momentum: 0.9 },
  { name: 'momentum', momentum: 0.9, dampening: 0.3 },
  { name: 'momentum-rate-inside', momentum: 0.9 },
  { name: 'nesterov', momentum: 0.9 },
  { name: 'nesterov-rate-inside', momentum: 0.9 },
  { name: 'adagrad', ...outside, initialAccumulator: 1 / 8 },
  { name: 'adagrad', ...inside, initialAccumulator: 1 / 8 },
  { name: 'adadelta', rho: 0.9, ...inside },
  { name: 'adadelta-two-epsilons', rho: 0.9, ...inside, updateEpsilon: 1 / 16 },
  { name: 'rmsprop', ...squares, ...outside },
  { name: 'rmsprop', ...squares, ...inside },
  { name: 'rmsprop-rate-inside', ...squares, ...outside, initialAccumulator: 1 },
  { name: 'rmsprop-rate-inside', ...squares, ...inside },
  { name: 'centered-rmsprop', ...squares, ...outside },
  { name: 'centered-rmsprop-rate-inside', ...squares, ...inside },
  { name: 'adam', ...moments, ...outside },
  { name: 'adam', ...moments, ...outside, ...inside },
  { name: 'adam-epsilon-hat', ...moments, ...outside },
  { name: 'amsgrad', ...moments, ...outside },
  { name: 'amsgrad-epsilon-hat', ...moments, ...outside },
  { name: 'amsgrad-of-corrected', ...moments, ...outside },
  { name: 'adamax', ...moments, ...outside },
  { name: 'adamax-epsilon-in-norm', ...moments, ...outside },
  { name: 'nadam', ...moments, ...outside, momentumDecay: 1 },
  { name: 'nadam-constant', ...moments, ...outside },
  { name: 'lion', ...moments },
  { name: 'sign' },
  { name: 'rprop', etaMinus: 1 / 2, etaPlus: 1.2, minStep: 1 / 64, maxStep: 2 },
  { name: 'lars', momentum: 0.9, trustCoefficient: 1 / 8, weightDecay: 1 / 4, epsilon: 1 / 8 },
  { name: 'lamb', ...moments, ...outside, weightDecay: 1 / 4 },
  { name: 'adafactor', decayRate: 0.8, rootEpsilon: 1 / 64, parameterEpsilon: 2, clipThreshold: 1 },
  { name: 'ftrl', beta: 1 / 2, l1: 1 / 4, l2: 1 / 8, initialAccumulator: 1 / 4 },
];

/** The rules that decay is asked of, coupled and decoupled; and an ε as small as where it is hard-coded. */
const decaying: readonly OptimizerName[] = ['sgd', 'momentum', 'momentum-rate-inside', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adam-epsilon-hat'];
export const variants: readonly OptimizerSpec[] = [
  ...decaying.flatMap((name) =>
    (['coupled', 'decoupled'] as const).map((coupling) => ({ ...optimizers.find((one) => one.name === name)!, decay: { coupling, coefficient: 0.3 } })),
  ),
  { name: 'lion', ...moments, decay: { coupling: 'decoupled', coefficient: 0.3 } },
  { name: 'sgd', decay: { coupling: 'independent', coefficient: 0.1 } },
  { name: 'adagrad', rootEpsilon: 1 / 10 ** 7, initialAccumulator: 1 / 8 },
];

/** The families, each with the forms of its rule. */
export const familyOf = ({ name }: OptimizerSpec): string => optimizerDefinitions[name].family;
export const families: readonly string[] = [...new Set(optimizers.map(familyOf))];

/** A parameter and the gradients that its steps are from. */
export interface Walk {
  readonly parameter: TensorData;
  readonly steps: StepsQuestion['steps'];
  readonly state?: OptimizerMemory<TensorData> | undefined;
}
type Described<V> = { readonly [K in keyof V]: Description<V[K]> };

/** The parameter of a rule: a matrix where rows and columns matter. */
const shapeOf = ({ name }: OptimizerSpec): readonly number[] => (name === 'adafactor' ? [2, 3] : [3]);

/** Slots that hold squares or sizes, and so are never negative. */
const positive: ReadonlySet<string> = new Set(['accumulator', 'updates', 'v', 'largest', 'rows', 'columns', 'u', 'size', 'n']);
function slotOf(slot: string, shape: readonly number[]): Description<TensorData> {
  const own = slot === 'rows' ? [shape[0]!, 1] : slot === 'columns' ? [1, shape[1]!] : shape;
  // No mean is larger than the root of its mean square, so that a variance is positive.
  return tensorOf(own, positive.has(slot) ? grid(2, 4, 1 / 8) : reals(-1, 1));
}
/** After how many steps a warm state is. */
const warmth = 3;

/** Any numbers for a number of steps, from a state that is cold or warm. */
export function walk(optimizer: OptimizerSpec, start: 'cold' | 'warm', steps = 4, numbers: Numbers = reals(-4, 4)): Described<Walk> {
  const shape = shapeOf(optimizer);
  const slots = Object.keys(optimizerDefinitions[optimizer.name].slots).map((slot) => [slot, slotOf(slot, shape)] as const);
  return {
    parameter: tensorOf(shape, reals(-4, 4)),
    steps: listOf(
      ...Array.from({ length: steps }, () => recordOf<Walk['steps'][number]>({ gradient: tensorOf(shape, numbers), rate: oneOf(0.1, 1 / 4, 0.03) })),
    ),
    state:
      start === 'cold'
        ? oneOf(undefined)
        : recordOf<OptimizerMemory<TensorData>>({ step: oneOf(warmth), slots: recordOf(Object.fromEntries(slots)) }),
  };
}

/** The question for the path, and the slots at its end where they are wanted. */
export const path = (optimizer: OptimizerSpec, { parameter, state, steps }: Walk, more: Partial<StepsQuestion> = {}): StepsQuestion => ({
  ask: 'steps', optimizer, parameter, ...(state && { state }), steps, ...more,
});
