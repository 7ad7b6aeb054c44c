import { definitionOf, everyLoss } from '../../spec/clauses/losses.ts';
import { denominatorNames } from '../../spec/definitions/records.ts';
import {
  sizeOf,
  type LossQuestion,
  type LossSpec,
  type Numbers,
  type ObjectiveQuestion,
  type OptimizerSpec,
  type Parameter,
  type Question,
  type ReductionSpec,
  type StepsQuestion,
  type TensorData,
  type TrainingQuestion,
} from '../../spec/language/index.ts';

/** Numbers from 0 to 1, by a seed: a linear congruential generator with the multiplier of L'Ecuyer 1999. */
export function randomOf(seed: number): () => number {
  let state = seed % 2147483399;
  return () => {
    state = (state * 40692 + 1) % 2147483399;
    return state / 2147483399;
  };
}

/** What numbers are like. */
export const kinds = ['reals', 'dyadic', 'hostile', 'saturated', 'tiny', 'wide'] as const;
export type Kind = (typeof kinds)[number];

/** Every loss of the clauses, at other parameters: none of them is dyadic. */
export const losses: readonly LossSpec[] = everyLoss.map((loss) => ({
  ...loss,
  ...Object.fromEntries(
    Object.entries<Parameter>(definitionOf(loss).parameters)
      .filter(([name]) => name in loss)
      .map(([name, { any }]) => [name, among(any, () => 1 / Math.PI)]),
  ),
}));
export const reductions: readonly ReductionSpec[] = [
  { by: 'none' },
  { by: 'sum' },
  { by: 'max' },
  ...denominatorNames.map((over): ReductionSpec => ({ by: 'mean', over, ...(over === 'constant' && { count: 37 }) })),
];

/** One of the numbers that are described, by a number from 0 to 1. */
function among(numbers: Numbers, random: () => number): number {
  if (numbers.kind === 'reals') return numbers.min + random() * (numbers.max - numbers.min);
  if (numbers.kind === 'shuffled') return numbers.of[Math.floor(random() * numbers.of.length)]!;
  const { min, max, step, except = [] } = numbers;
  const all = Array.from({ length: Math.floor((max - min) / step + 1 / 2) + 1 }, (_, i) => min + i * step);
  const drawn = all.filter((x) => !except.includes(x));
  return drawn[Math.floor(random() * drawn.length)]!;
}
type Round = (x: number) => number;
type Draw = <V>(values: readonly V[]) => V;

function numbersOf(random: () => number, round: Round, kind: Kind): () => number {
  const oneOf: Draw = (values) => values[Math.floor(random() * values.length)]!;
  const signed = (): number => random() * 2 - 1;
  switch (kind) {
    case 'reals':
      return () => round(signed() * 4);
    case 'dyadic':
      return () => Math.round(signed() * 16) / 4;
    case 'hostile':
      return () =>
        round(oneOf([signed(), 1000 * signed(), 0, 1000, -1000, 2 ** -12, signed() * 2 ** -20, 100 * signed()]));
    case 'saturated':
      return () => oneOf([0, -1024, 1024]);
    case 'tiny':
      return () => round(signed() * 2 ** oneOf([-10, -16, -30, -70, -126, -140, -149, -500, -1022]));
    case 'wide':
      return () => round(signed() * 2 ** oneOf([-8, -4, 0, 4, 8, 10]));
  }
}

/** A distribution over C classes, in eighths. */
function distribution(random: () => number, c: number): number[] {
  const eighths = Array.from({ length: 8 }, () => Math.floor(random() * c));
  return Array.from({ length: c }, (_, k) => eighths.filter((one) => one === k).length / 8);
}

/** A loss question of B examples, with weights, masks, upstream gradients and scales now and then. */
export function lossQuestion(
  random: () => number,
  round: Round,
  loss: LossSpec,
  reduction: ReductionSpec,
  kind: Kind,
  b: number,
  c: number,
): LossQuestion {
  const oneOf: Draw = (values) => values[Math.floor(random() * values.length)]!;
  const tensor = (shape: readonly number[], draw: () => number): TensorData => ({
    shape,
    data: Array.from({ length: sizeOf(shape) }, draw),
  });
  const number = numbersOf(random, round, kind);
  const { cases, properties } = definitionOf(loss);
  const shape = properties.perRow ? [b] : [b, c];
  const { predictions, targets } = random() < 1 / 2 ? cases.any : (cases.hostile ?? cases.any);
  /** Numbers of this kind, where they are among those that are described; others where they are not. */
  const within = (numbers: Numbers): TensorData =>
    tensor([b, c], () => {
      if (numbers.kind !== 'reals') return round(among(numbers, random));
      const x = number();
      if (x >= numbers.min && x <= numbers.max) return x;
      return numbers.min === -Infinity ? -x : round(among(numbers, random));
    });
  const dense = kind === 'dyadic' || kind === 'saturated';
  const weight = () => (random() < 0.3 ? 0 : dense ? oneOf([1, 2, 3]) : round(random() * 3));
  const weighted = reduction.by === 'mean' && /weights/.test(reduction.over);
  return {
    ask: 'loss',
    loss,
    reduction,
    predictions: within(predictions),
    targets:
      targets === 'classes'
        ? tensor([b], () => Math.floor(random() * c))
        : targets === 'distributions'
          ? { shape: [b, c], data: Array.from({ length: b }, () => distribution(random, c)).flat() }
          : within(targets),
    ...((weighted || random() < 0.3) && {
      weights: tensor(oneOf([shape, [b, ...shape.slice(1).map(() => 1)]]), weight),
    }),
    ...(random() < 0.4 && {
      valid: tensor(oneOf([shape, [b, ...shape.slice(1).map(() => 1)]]), () => (random() < 0.3 ? 0 : 1)),
    }),
    ...(random() < 0.2 && { scale: oneOf([3, 0.1, -1 / 2]) }),
    ...(random() < 0.2 && {
      cotangent: tensor(reduction.by === 'none' ? shape : [], () => (dense ? oneOf([1, -2]) : round(random() * 2 - 1))),
    }),
  };
}

/** A question about steps, an objective or training. */
export function otherQuestion(
  random: () => number,
  round: Round,
  kind: Kind,
  b: number,
): StepsQuestion | ObjectiveQuestion | TrainingQuestion {
  const oneOf: Draw = (values) => values[Math.floor(random() * values.length)]!;
  const number = numbersOf(random, round, kind);
  const tensor = (shape: readonly number[], draw = number): TensorData => ({
    shape,
    data: Array.from({ length: sizeOf(shape) }, draw),
  });
  const decay = oneOf<OptimizerSpec['decay']>([
    undefined,
    { coupling: 'coupled', coefficient: 0.1 },
    { coupling: 'decoupled', coefficient: 0.01 },
  ]);
  const optimizer: OptimizerSpec = {
    ...oneOf<OptimizerSpec>([
      { name: 'sgd' },
      { name: 'momentum', momentum: 0.9 },
      { name: 'nesterov', momentum: 0.9 },
    ]),
    ...(decay && { decay }),
  };
  if (random() < 1 / 3) {
    return {
      ask: 'steps',
      optimizer,
      parameter: tensor([4]),
      steps: [0.1, 0.3, 1 / 4].map((rate) => ({ gradient: tensor([4]), rate })),
    };
  }
  const loss = oneOf(losses.slice(0, 5));
  const target = (): number => (loss.name === 'binary-cross-entropy' ? oneOf([0, 1]) : number());
  const batch = () => ({
    inputs: tensor([b, 3]),
    targets: loss.name === 'softmax-cross-entropy' ? tensor([b], () => oneOf([0, 1])) : tensor([b, 2], target),
  });
  const common = {
    loss,
    reduction: oneOf<ReductionSpec>([
      { by: 'sum' },
      { by: 'mean', over: 'elements' },
      { by: 'mean', over: 'examples' },
      { by: 'max' },
    ]),
    parameters: { weights: tensor([3, 2]), bias: tensor([2]) },
    penalties: oneOf<ObjectiveQuestion['penalties']>([
      [],
      [
        { name: 'half-sum-of-squares', on: 'weights', coefficient: 0.1, placed: 'outside' },
        { name: 'sum-of-squares', on: 'bias', coefficient: 0.3, placed: 'outside' },
      ],
      [{ name: 'sum-of-squares', on: 'weights', coefficient: 0.01, placed: 'inside' }],
    ]),
  };
  if (random() < 1 / 2) return { ask: 'objective', ...common, ...batch() };
  return { ask: 'training', ...common, optimizer, batches: [0.1, 0.03].map((rate) => ({ ...batch(), rate })) };
}

/** Losses, reduced in every way, of every kind, and about as many other questions. */
export function questions(seed: number, round: Round, rounds: number, upTo = 64): Question[] {
  const random = randomOf(seed);
  const asked: Question[] = [];
  for (let i = 0; i < rounds; i++) {
    for (const kind of kinds) {
      for (const [l, loss] of losses.entries()) {
        // Every reduction of some, and in turn one of the others.
        for (const reduction of l < 5 ? reductions : [reductions[(l + kinds.indexOf(kind) + i) % reductions.length]!]) {
          const b = 1 + Math.floor(random() ** 3 * upTo);
          asked.push(lossQuestion(random, round, loss, reduction, kind, b, 2 + Math.floor(random() * 4)));
        }
        if (l < 5)
          asked.push(otherQuestion(random, round, kind === 'tiny' ? 'dyadic' : kind, 1 + Math.floor(random() * 8)));
      }
    }
  }
  return asked;
}

/** Every tensor of an answer. */
export function tensorsOf<T extends { readonly shape: readonly number[] }>(answer: unknown): T[] {
  if (Array.isArray(answer)) return answer.flatMap((part) => tensorsOf<T>(part));
  return 'shape' in (answer as object)
    ? [answer as T]
    : Object.values(answer as object).flatMap((part) => tensorsOf<T>(part));
}
