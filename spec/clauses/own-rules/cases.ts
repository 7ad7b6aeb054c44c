import { sampleRules } from '../../definitions/own/sample-rules.ts';
import {
  filled,
  grid,
  listOf,
  recordOf,
  tensorOf,
  type Cases,
  type DefinedOptimizer,
  type DefinedOptimizers,
  type Descriptions,
  type OwnHyperParameter,
  type OwnOptimizer,
  type OwnStep,
  type OwnStepsQuestion,
  type ResumedStepsQuestion,
  type TensorData,
} from '../../language/index.ts';

/** A declared rule; what the loss is multiplied by; one of its numbers, or one of its slots. */
export interface RulePoint {
  readonly ownRule: string;
  readonly start?: 'cold' | 'warm';
  readonly c?: number;
  readonly number?: string;
  readonly slot?: string;
  readonly windows?: readonly number[];
}
export interface RuleDrawn {
  readonly parameter: TensorData;
  readonly gradients: readonly TensorData[];
  /** A state that is warm. */
  readonly held?: Readonly<Record<string, TensorData>>;
}

/** The rules that the reference declares. */
export const ruleDeclarations: readonly OwnOptimizer[] = sampleRules.map(({ declaration }) => declaration);
export const ruleForms: DefinedOptimizers = Object.fromEntries(sampleRules.map((one) => [one.declaration.name, one]));

export const ruleNamed = (rules: readonly OwnOptimizer[], { ownRule }: RulePoint): OwnOptimizer =>
  rules.find(({ name }) => name === ownRule)!;

/** The rate of each step, as a share of the declared one: it is not the same in all. */
const schedule = [1, 1 / 2, 1 / 4, 1] as const;
/** After how many of them a run is interrupted. */
export const halfway = 2;

/** In quarters, none of them zero: nothing is rounded when they are scaled. */
const quarters = grid(-4, 4, 1 / 4, [0]);
const shapeOf = ({ shape = [2, 3] }: OwnOptimizer): readonly number[] => shape;

/** Cases of rules: a parameter and the gradients of all steps; a state, where a point has a warm start. */
export const ruleCases = (
  rules: readonly OwnOptimizer[],
  points: readonly RulePoint[],
  defined: DefinedOptimizers = {},
): Cases<RulePoint, RuleDrawn> => ({
  fixed: points,
  drawn: (point) => {
    const rule = ruleNamed(rules, point);
    const tensor = tensorOf(shapeOf(rule), quarters);
    return {
      parameter: tensor,
      gradients: listOf(...schedule.map(() => tensor)),
      ...(point.start === 'warm' && { held: recordOf(heldBy(rule, defined[rule.name])) }),
    };
  },
});
const heldBy = (rule: OwnOptimizer, defined: DefinedOptimizer | undefined): Descriptions<Record<string, TensorData>> =>
  Object.fromEntries(
    Object.keys(rule.slots ?? {}).map((slot) => [
      slot,
      tensorOf(
        defined?.slotShapes[slot] ?? shapeOf(rule),
        // No average is larger than the root of its mean square.
        defined?.nonNegative.includes(slot) === true ? grid(2, 4, 1 / 8) : grid(-1, 1, 1 / 8),
      ),
    ]),
  );

/** Each rule that is such. */
export const rulePoints = (rules: readonly OwnOptimizer[]): RulePoint[] => rules.map(({ name }) => ({ ownRule: name }));

/** The numbers of a rule, the rate first. */
export const numbersOf = ({
  rate,
  hyperParameters = {},
}: OwnOptimizer): readonly (readonly [string, OwnHyperParameter])[] => [
  ['rate', rate],
  ...Object.entries(hyperParameters),
];
/** Whether the degree of every number is known. */
export const isGraded = (rule: OwnOptimizer): boolean =>
  numbersOf(rule).every(([, { degree }]) => degree !== undefined);
export const slotsOf = ({ slots = {} }: OwnOptimizer): readonly (readonly [string, number])[] => Object.entries(slots);

/**
 * Powers of four: scaling by them, by their squares and roots, commutes with every rounding. The smaller is so small that
 * a constant of 10⁻⁸ is felt in every format that has room for it.
 */
export const factorsIn = (narrow: boolean): readonly [number, number] => (narrow ? [4, 1 / 4] : [4, 2 ** -12]);

/** How a question differs from the plain one. */
export interface Asking {
  /** What the loss is multiplied by. */
  readonly c?: number;
  /** Numbers that are not scaled with it. */
  readonly left?: readonly string[];
  /** Numbers at other values. */
  readonly at?: Readonly<Record<string, number>>;
  readonly gradients?: readonly TensorData[];
  readonly parts?: readonly (readonly TensorData[])[];
  readonly slots?: boolean;
  /** Which of the steps. */
  readonly from?: number;
  readonly to?: number;
}

/** A question about a rule: every number, gradient and slot times c to the power of its degree. */
export function asked(rule: OwnOptimizer, drawn: RuleDrawn, how: Asking = {}): OwnStepsQuestion {
  const { c = 1, left = [], at = {}, gradients = drawn.gradients, parts, slots, from = 0, to } = how;
  const factor = (name: string, { degree = 0 }: OwnHyperParameter): number => (left.includes(name) ? 1 : c ** degree);
  const steps = gradients.map((gradient, t): OwnStep => ({
    gradient: times(gradient, c),
    rate: rule.rate.value * schedule[t % schedule.length]! * factor('rate', rule.rate),
    ...(parts && { parts: parts[t]!.map((part) => times(part, c)) }),
  }));
  return {
    ask: 'ownSteps',
    rule: rule.name,
    hyper: Object.fromEntries(
      Object.entries(rule.hyperParameters ?? {}).map(([name, of]) => [name, at[name] ?? of.value * factor(name, of)]),
    ),
    parameter: drawn.parameter,
    ...(drawn.held && { state: { step: 3, slots: drawn.held } }),
    steps: steps.slice(from, to),
    ...(slots === true && { slots: true }),
  };
}

/** The same that goes on from another: with its count of steps, and with the slots that are named. */
export function resuming(
  rule: OwnOptimizer,
  drawn: RuleDrawn,
  { step, taken, ...how }: Asking & { readonly step: number; readonly taken: readonly string[] },
): ResumedStepsQuestion {
  const { c = 1 } = how;
  const zeros = filled(drawn.parameter.shape, 0);
  const resting = slotsOf(rule).filter(([name]) => !taken.includes(name));
  return {
    ...asked(rule, drawn, { ...how, from: halfway }),
    state: { step, slots: Object.fromEntries(resting.map(([name]) => [name, zeros])) },
    resumes: {
      from: 'first',
      slots: Object.fromEntries(
        slotsOf(rule)
          .filter(([name]) => taken.includes(name))
          .map(([name, d]) => [name, c ** d]),
      ),
    },
  };
}
/** The same from a cold state, at the parameter where the other ended. */
export function restarting(rule: OwnOptimizer, drawn: RuleDrawn): ResumedStepsQuestion {
  return { ...asked(rule, drawn, { from: halfway }), resumes: { from: 'first', slots: {} } };
}

export const times = ({ shape, data }: TensorData, by: number): TensorData => ({
  shape,
  data: Float64Array.from(data, (x) => x * by),
});
