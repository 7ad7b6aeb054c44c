import { definitions } from '../../spec/definitions/index.ts';
import {
  sizeOf, type LossQuestion, type LossSpec, type ObjectiveQuestion, type OptimizerSpec, type Question, type ReductionSpec, type StepsQuestion,
  type TensorData, type TrainingQuestion,
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

export const losses: readonly LossSpec[] = [
  { name: 'squared-error' },
  { name: 'absolute-error' },
  { name: 'huber', delta: 1.3 },
  { name: 'binary-cross-entropy' },
  { name: 'softmax-cross-entropy' },
  { name: 'log-cosh' },
  { name: 'binary-cross-entropy', positiveWeight: 2.7 },
  { name: 'binary-cross-entropy-of-probabilities' },
  { name: 'softmax-cross-entropy', smoothing: 0.1 },
  { name: 'negative-log-likelihood' },
  { name: 'kl-divergence' },
  { name: 'hinge' },
  { name: 'squared-hinge' },
  { name: 'poisson' },
  { name: 'poisson-of-rates' },
  { name: 'cosine-distance' },
  { name: 'focal', gamma: 1.7 },
];
export const reductions: readonly ReductionSpec[] = [
  { by: 'none' },
  { by: 'sum' },
  { by: 'max' },
  { by: 'mean', over: 'elements' },
  { by: 'mean', over: 'examples' },
  { by: 'mean', over: 'sum-of-weights' },
  { by: 'mean', over: 'non-zero-weights' },
  { by: 'mean', over: 'valid' },
  { by: 'mean', over: 'sum-of-valid-weights' },
  { by: 'mean', over: 'lengths-then-examples' },
  { by: 'mean', over: 'constant', count: 37 },
];

const atLeast = (least: number, x: number): number => (Math.abs(x) < least ? least : x);
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
      return () => round(oneOf([signed(), 1000 * signed(), 0, 1000, -1000, 2 ** -12, signed() * 2 ** -20, 100 * signed()]));
    case 'saturated':
      return () => oneOf([0, -1024, 1024]);
    case 'tiny':
      return () => round(signed() * 2 ** oneOf([-10, -16, -30, -70, -126, -140, -149, -500, -1022]));
    case 'wide':
      return () => round(signed() * 2 ** oneOf([-8, -4, 0, 4, 8, 10]));
  }
}

/** A loss question of B examples, with weights, masks, upstream gradients and scales now and then. */
export function lossQuestion(random: () => number, round: Round, loss: LossSpec, reduction: ReductionSpec, kind: Kind, b: number, c: number): LossQuestion {
  const oneOf: Draw = (values) => values[Math.floor(random() * values.length)]!;
  const tensor = (shape: readonly number[], draw: () => number): TensorData => ({ shape, data: Array.from({ length: sizeOf(shape) }, draw) });
  const number = numbersOf(random, round, kind);
  const shape = definitions.losses[loss.name].perRow ? [b] : [b, c];
  const probability = (): number => (kind === 'reals' ? round(random()) : oneOf([0, 1, 1 / 4, 1 / 2]));
  const indices = (): TensorData => tensor([b], () => Math.floor(random() * c));
  const among = (values: readonly number[]) => (): TensorData => tensor([b, c], () => oneOf(values));
  const targets: Partial<Record<LossSpec['name'], () => TensorData>> = {
    'softmax-cross-entropy': indices,
    'negative-log-likelihood': indices,
    'binary-cross-entropy': () => tensor([b, c], probability),
    'binary-cross-entropy-of-probabilities': () => tensor([b, c], probability),
    'kl-divergence': () => tensor([b, c], probability),
    hinge: among([-1, 1]),
    'squared-hinge': among([-1, 1]),
    poisson: among([0, 1, 2, 7]),
    'poisson-of-rates': among([0, 1, 2, 7]),
    focal: among([0, 1]),
  };
  // Where not every number is a prediction.
  const predictions: Partial<Record<LossSpec['name'], () => number>> = {
    'binary-cross-entropy-of-probabilities': () => round(1 / 16 + random() * (7 / 8)),
    poisson: () => Math.max(-8, Math.min(8, number())),
    'poisson-of-rates': () => round(1 / 8 + random() * 8),
    // No vector is zero, nor is its square.
    'cosine-distance': () => atLeast(2 ** -10, number()),
  };
  const dense = kind === 'dyadic' || kind === 'saturated';
  const weight = () => (random() < 0.3 ? 0 : dense ? oneOf([1, 2, 3]) : round(random() * 3));
  const weighted = reduction.by === 'mean' && /weights/.test(reduction.over);
  return {
    ask: 'loss',
    loss,
    reduction,
    predictions: tensor([b, c], predictions[loss.name] ?? number),
    targets: targets[loss.name]?.() ?? tensor([b, c], predictions[loss.name] ?? number),
    ...((weighted || random() < 0.3) && { weights: tensor(oneOf([shape, [b, ...shape.slice(1).map(() => 1)]]), weight) }),
    ...(random() < 0.4 && { valid: tensor(oneOf([shape, [b, ...shape.slice(1).map(() => 1)]]), () => (random() < 0.3 ? 0 : 1)) }),
    ...(random() < 0.2 && { scale: oneOf([3, 0.1, -1 / 2]) }),
    ...(random() < 0.2 && { cotangent: tensor(reduction.by === 'none' ? shape : [], () => (dense ? oneOf([1, -2]) : round(random() * 2 - 1))) }),
  };
}

/** A question about steps, an objective or training. */
export function otherQuestion(random: () => number, round: Round, kind: Kind, b: number): StepsQuestion | ObjectiveQuestion | TrainingQuestion {
  const oneOf: Draw = (values) => values[Math.floor(random() * values.length)]!;
  const number = numbersOf(random, round, kind);
  const tensor = (shape: readonly number[], draw = number): TensorData => ({ shape, data: Array.from({ length: sizeOf(shape) }, draw) });
  const decay = oneOf<OptimizerSpec['decay']>([undefined, { coupling: 'coupled', coefficient: 0.1 }, { coupling: 'decoupled', coefficient: 0.01 }]);
  const optimizer: OptimizerSpec = { ...oneOf<OptimizerSpec>([{ name: 'sgd' }, { name: 'momentum', momentum: 0.9 }, { name: 'nesterov', momentum: 0.9 }]), ...(decay && { decay }) };
  if (random() < 1 / 3) {
    return { ask: 'steps', optimizer, parameter: tensor([4]), steps: [0.1, 0.3, 1 / 4].map((rate) => ({ gradient: tensor([4]), rate })) };
  }
  const loss = oneOf(losses.slice(0, 5));
  const target = (): number => (loss.name === 'binary-cross-entropy' ? oneOf([0, 1]) : number());
  const batch = () => ({
    inputs: tensor([b, 3]),
    targets: loss.name === 'softmax-cross-entropy' ? tensor([b], () => oneOf([0, 1])) : tensor([b, 2], target),
  });
  const common = {
    loss,
    reduction: oneOf<ReductionSpec>([{ by: 'sum' }, { by: 'mean', over: 'elements' }, { by: 'mean', over: 'examples' }, { by: 'max' }]),
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
        if (l < 5) asked.push(otherQuestion(random, round, kind === 'tiny' ? 'dyadic' : kind, 1 + Math.floor(random() * 8)));
      }
    }
  }
  return asked;
}

/** Every tensor of an answer. */
export function tensorsOf<T extends { readonly shape: readonly number[] }>(answer: unknown): T[] {
  if (Array.isArray(answer)) return answer.flatMap((part) => tensorsOf<T>(part));
  return 'shape' in (answer as object) ? [answer as T] : Object.values(answer as object).flatMap((part) => tensorsOf<T>(part));
}

