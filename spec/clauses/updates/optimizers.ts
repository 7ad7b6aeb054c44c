import { optimizerDefinitions } from '../../definitions/records.ts';
import {
  grid,
  listOf,
  oneOf,
  reals,
  recordOf,
  tensorOf,
  type Coupling,
  type Description,
  type Numbers,
  type OptimizerDefinition,
  type OptimizerMemory,
  type OptimizerName,
  type OptimizerSpec,
  type StepsQuestion,
  type TensorData,
} from '../../language/index.ts';

/** The record of a rule; and all of them, in the order of their publication. */
export const ruleOf = ({ name }: Pick<OptimizerSpec, 'name'>): OptimizerDefinition => optimizerDefinitions[name];
const rules = Object.values<OptimizerDefinition>(optimizerDefinitions).toSorted((a, b) => a.year - b.year);

/** Every rule at the hyper-parameters of its record. */
export const optimizers: readonly OptimizerSpec[] = rules.flatMap(({ name, cases: { at } }) =>
  at.map((hyper) => ({ name: name as OptimizerName, ...hyper })),
);

/** A decay of which each step shows. */
export const decayOf = (coupling: Coupling): NonNullable<OptimizerSpec['decay']> => ({
  coupling,
  coefficient: coupling === 'independent' ? 0.1 : 0.3,
});
/** Every rule with the decay of its record; and an ε as small as where it is hard-coded. */
export const variants: readonly OptimizerSpec[] = [
  ...rules.flatMap(({ name, cases: { at, decays = [] } }) =>
    decays.map((coupling) => ({
      name: name as OptimizerName,
      ...at[0],
      decay: decayOf(coupling),
    })),
  ),
  { name: 'adagrad', rootEpsilon: 1 / 10 ** 7, initialAccumulator: 1 / 8 },
];

/** The step of these reads the parameter, or the first rate alone: where a decay beside it stands is left open. */
const readsMore: readonly OptimizerName[] = ['adafactor', 'ftrl', 'lamb', 'lars', 'rprop'];
export const mayDecay = ({ name }: OptimizerSpec, coupling: Coupling): boolean =>
  coupling === 'coupled' ? !('weightDecay' in ruleOf({ name }).hyperParameters) : !readsMore.includes(name);

/** The families of rules: the forms of one rule. */
export interface Family {
  readonly name: string;
  readonly rules: readonly OptimizerDefinition[];
  /** Its rules as they are asked for. */
  readonly forms: readonly OptimizerSpec[];
}
export const families: readonly Family[] = [...new Set(rules.map(({ family }) => family))].map((name) => ({
  name,
  rules: rules.filter(({ family }) => family === name),
  forms: [...optimizers, ...variants].filter((optimizer) => ruleOf(optimizer).family === name),
}));

/** A parameter and the gradients that its steps are from. */
export interface Walk {
  readonly parameter: TensorData;
  readonly steps: StepsQuestion['steps'];
  readonly state?: OptimizerMemory<TensorData> | undefined;
}
type Described<V> = { readonly [K in keyof V]: Description<V[K]> };

/** The shape of the parameter of a rule. */
export const shapeOf = (optimizer: OptimizerSpec): readonly number[] => ruleOf(optimizer).cases.shape ?? [3];

/** A slot of a rule in a state that is warm. */
export function slotOf(optimizer: OptimizerSpec, slot: string): Description<TensorData> {
  const { cases, properties } = ruleOf(optimizer);
  // No mean is larger than the root of its mean square, so that a variance is positive.
  const numbers = properties.nonNegative?.includes(slot) ? grid(2, 4, 1 / 8) : reals(-1, 1);
  return tensorOf(cases.slotShapes?.[slot] ?? shapeOf(optimizer), numbers);
}
/** After how many steps a warm state is. */
const warmth = 3;

/** Any numbers for a number of steps, from a state that is cold or warm. */
export function walk(
  optimizer: OptimizerSpec,
  start: 'cold' | 'warm',
  steps = 4,
  numbers: Numbers = reals(-4, 4),
): Described<Walk> {
  const shape = shapeOf(optimizer);
  const slots = Object.keys(ruleOf(optimizer).slots).map((slot) => [slot, slotOf(optimizer, slot)] as const);
  return {
    parameter: tensorOf(shape, reals(-4, 4)),
    steps: listOf(
      ...Array.from({ length: steps }, () =>
        recordOf<Walk['steps'][number]>({ gradient: tensorOf(shape, numbers), rate: oneOf(0.1, 1 / 4, 0.03) }),
      ),
    ),
    state:
      start === 'cold'
        ? oneOf(undefined)
        : recordOf<OptimizerMemory<TensorData>>({ step: oneOf(warmth), slots: recordOf(Object.fromEntries(slots)) }),
  };
}

/** The question for the path, and the slots at its end where they are asked for. */
export const path = (
  optimizer: OptimizerSpec,
  { parameter, state, steps }: Walk,
  more: Partial<StepsQuestion> = {},
): StepsQuestion => ({ ask: 'steps', optimizer, parameter, ...(state && { state }), steps, ...more });
