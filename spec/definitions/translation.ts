import type { Degree } from '../contracts/degree.ts';
import { quantity, scaleQuantity } from '../contracts/quantity.ts';
import type { ClipSpec, HyperParameter } from '../language/names.ts';
import type { DegreesOfRule, OptimizerMemory } from '../language/optimizer.ts';
import type { OptimizerSpec, StepsQuestion } from '../language/question.ts';
import type { TensorData } from '../language/tensor.ts';
import { optimizerDefinitions } from './records.ts';

/**
 * How much of an optimizer's steps does not come from the loss: all that must change when the loss is multiplied by a
 * constant.
 */
export interface SetupOf<Optimizer> {
  readonly optimizer: Optimizer;
  readonly rate: number;
  readonly clip?: ClipSpec;
  /** The coefficient of a penalty outside the reduction. */
  readonly penalty?: number;
  /**
   * A constant that multiplies the loss before it is differentiated, and by which its gradients are divided before the
   * step.
   */
  readonly lossScale?: number;
  readonly state?: OptimizerMemory<TensorData>;
  /** β of an average of the parameters, `a ← βa + (1 − β)θ` after every step. */
  readonly average?: number;
  /** Steps over which the rate is warmed up. */
  readonly warmup?: number;
  /** Steps over which the rate is scheduled, warmup included. */
  readonly scheduleSteps?: number;
}
export type Setup = SetupOf<OptimizerSpec>;

/** What of a set-up has degree 0 in every rule: it counts steps, or weighs them. */
export const pureNumbers = ['average', 'warmup', 'scheduleSteps'] as const;

/** A part of a set-up: its value, and its degree. */
export interface Part {
  readonly name: 'rate' | HyperParameter | 'decay' | 'clip' | 'penalty' | 'lossScale' | (typeof pureNumbers)[number];
  readonly value: number;
  readonly degree: Degree;
}

/**
 * The degree of decay: coupled, that of a gradient; decoupled, minus that of the rate; independent, that of a
 * parameter.
 */
export function degreeOfDecay({ name, decay }: OptimizerSpec): Degree {
  const rules = { coupled: 1, decoupled: 0 - optimizerDefinitions[name].rate, independent: 0 } as const;
  return rules[decay?.coupling ?? 'coupled'] as Degree;
}

/**
 * Every number of a set-up with its degree, in the order in which they are printed. A clip threshold is a gradient's size,
 * whatever its norm.
 */
export function partsOf(setup: Setup): readonly Part[] {
  const { optimizer, rate, clip, penalty, lossScale } = setup;
  const definition = optimizerDefinitions[optimizer.name];
  const hyper = Object.entries(definition.hyperParameters) as [HyperParameter, Degree][];
  return [
    { name: 'rate', value: rate, degree: definition.rate },
    ...hyper.flatMap(([name, degree]) =>
      optimizer[name] === undefined ? [] : [{ name, value: optimizer[name], degree }],
    ),
    ...(optimizer.decay
      ? [{ name: 'decay' as const, value: optimizer.decay.coefficient, degree: degreeOfDecay(optimizer) }]
      : []),
    ...(clip ? [{ name: 'clip' as const, value: clip.threshold, degree: 1 as const }] : []),
    ...(penalty === undefined ? [] : [{ name: 'penalty' as const, value: penalty, degree: 1 as const }]),
    ...(lossScale === undefined ? [] : [{ name: 'lossScale' as const, value: lossScale, degree: -1 as const }]),
    ...pureNumbers.flatMap((name) =>
      setup[name] === undefined ? [] : [{ name, value: setup[name], degree: 0 as const }],
    ),
  ];
}

/** How a number of a degree changes. */
export type Scaling = (x: number, degree: Degree) => number;
/** `c^degree · x`, where the loss is multiplied by c; and the inverse, where it is divided by c. */
export const times =
  (c: number): Scaling =>
  (x, degree) =>
    scaleQuantity(quantity(x, degree), c).value;
export const over =
  (c: number): Scaling =>
  (x, degree) =>
    times(c)(x, -degree as Degree);

const scaledTensor = ({ shape, data }: TensorData, degree: Degree, by: Scaling): TensorData => ({
  shape,
  data: Array.from(data, (x) => by(x, degree)),
});

/** The set-up with every number changed; its slots stay. */
export function changed(setup: Setup, change: (part: Part) => number): Setup {
  const { optimizer, clip, penalty, lossScale, state } = setup;
  const of = Object.fromEntries(partsOf(setup).map((part) => [part.name, change(part)])) as Record<
    Part['name'],
    number
  >;
  const { hyperParameters }: DegreesOfRule = optimizerDefinitions[optimizer.name];
  const hyper = Object.keys(hyperParameters).filter((name) => name in of) as HyperParameter[];
  return {
    optimizer: {
      ...optimizer,
      ...Object.fromEntries(hyper.map((name) => [name, of[name]])),
      ...(optimizer.decay && { decay: { ...optimizer.decay, coefficient: of.decay } }),
    },
    rate: of.rate,
    ...(clip && { clip: { ...clip, threshold: of.clip } }),
    ...(penalty !== undefined && { penalty: of.penalty }),
    ...(lossScale !== undefined && { lossScale: of.lossScale }),
    ...Object.fromEntries(pureNumbers.flatMap((name) => (setup[name] === undefined ? [] : [[name, of[name]]]))),
    ...(state && { state }),
  };
}

/** The set-up that takes equal steps when the loss is scaled: every part by its degree, slots too. */
export function scaled(setup: Setup, by: Scaling): Setup {
  const after = changed(setup, ({ value, degree }) => by(value, degree));
  const { slots: degreesOf }: DegreesOfRule = optimizerDefinitions[setup.optimizer.name];
  if (after.state === undefined) return after;
  const slots = Object.entries(after.state.slots).map(
    ([slot, held]) => [slot, scaledTensor(held, degreesOf[slot] ?? 0, by)] as const,
  );
  return { ...after, state: { step: after.state.step, slots: Object.fromEntries(slots) } };
}

/**
 * A question about steps for the loss times c: its gradients, and the set-up with which they lead to the same
 * parameters.
 */
export function scaledSteps(question: StepsQuestion, c: number): StepsQuestion {
  const { clip, optimizer, state } = question;
  const setup = scaled({ optimizer, rate: 0, ...(clip && { clip }), ...(state && { state }) }, times(c));
  const { rate: degree } = optimizerDefinitions[optimizer.name];
  return {
    ...question,
    optimizer: setup.optimizer,
    ...(setup.clip && { clip: setup.clip }),
    ...(setup.state && { state: setup.state }),
    steps: question.steps.map(({ gradient, rate }) => ({
      gradient: scaledTensor(gradient, 1, times(c)),
      rate: times(c)(rate, degree),
    })),
  };
}
