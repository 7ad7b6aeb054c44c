import * as fc from 'fast-check';
import { answer, definitions } from '../../spec/definitions/index.ts';
import { fewest } from '../../spec/definitions/direction.ts';
import { everyWeighing, meanOver, perExample } from '../../spec/clauses/batches.ts';
import { anyBatch, everyLoss } from '../../spec/clauses/losses.ts';
import { optimizers } from '../../spec/clauses/updates/optimizers.ts';
import {
  grid,
  reals,
  shuffled,
  tensorOf,
  type LossQuestion,
  type Question,
  type ReductionSpec,
  type StepsQuestion,
  type TensorData,
} from '../../spec/language/index.ts';
import type { Float64Tensor } from '../../src/arithmetic/float64.ts';
import { rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile, type Profile } from '../../src/arithmetic/profile.ts';
import { leavesOf } from '../../src/judge/answers.ts';
import { arbitrary } from '../../src/judge/arbitrary.ts';
import { directionsOf } from '../../src/judge/direction.ts';
import { setsFor } from '../../src/judge/sets.ts';
import type { OneSided } from '../../src/judge/verdict.ts';
import { simulated } from './simulated.ts';
import { orders } from './summation.ts';

/** Which questions, and which of them. */
export interface Draw {
  readonly tensors: number;
  readonly seed: number;
  /** Of so many shards this one, from 1 on. */
  readonly shard?: number;
  readonly shards?: number;
}
export interface DirectionCount {
  /** Tensors with elements enough for an alarm. */
  readonly tensors: number;
  readonly alarms: readonly (OneSided & {
    readonly index: number;
    readonly question: string;
    readonly tensor: number;
  })[];
}

const shapes = [
  [40, 2],
  [19, 4],
  [75, 1],
  [10, 10],
  [16, 8],
  [8, 32],
] as const;
const counts = [3, 7, 100, 1000, 2 ** 12];
const ways: readonly { readonly reduction: ReductionSpec; readonly given: string }[] = [
  { reduction: { by: 'none' }, given: 'nothing' },
  { reduction: { by: 'sum' }, given: 'weights' },
  ...everyWeighing.map(({ over, given }) => ({ reduction: meanOver(over), given })),
  ...counts.map((count) => ({ reduction: { by: 'mean', over: 'constant', count } as const, given: 'nothing' })),
];

/** The question of a number: of a reduced loss, or, one in four, of an optimizer's steps. */
export function largeQuestion(index: number, seed: number, round: (x: number) => number): Question {
  const pick = <V>(values: readonly V[], salt: number): V =>
    values[(Math.imul(index + salt, 0x9e3779b1) >>> 8) % values.length]!;
  const sample = (fields: object): Readonly<Record<string, TensorData>> =>
    fc.sample(arbitrary({ kind: 'record', fields: fields as never }, round), {
      seed: Math.imul(seed, 0x85ebca6b) ^ index,
      numRuns: 1,
    })[0] as Readonly<Record<string, TensorData>>;
  if (index % 4 === 3) {
    const numbers = tensorOf([100], reals(-4, 4));
    const { parameter, ...gradients } = sample({
      parameter: numbers,
      a: numbers,
      b: numbers,
    });
    return {
      ask: 'steps',
      optimizer: pick(optimizers, seed),
      parameter: parameter!,
      steps: Object.values(gradients).map((gradient) => ({ gradient, rate: round(0.1) })),
    } satisfies StepsQuestion;
  }
  const loss = pick(everyLoss, seed);
  const shape = pick(shapes, seed + 1);
  const { reduction, given } = pick(ways, seed + 2);
  const drawn = sample({
    ...anyBatch(loss, shape, pick([1, 8, 8, 64], seed + 3)),
    weights: perExample(loss, shape[0], grid(0.5, 3, 0.5)),
    valid: perExample(loss, shape[0], shuffled(...Array.from({ length: shape[0] }, (_, i) => i % 2))),
  });
  const { predictions, targets, weights, valid } = drawn;
  return {
    ask: 'loss',
    loss,
    reduction,
    predictions: predictions!,
    targets: targets!,
    ...((given === 'weights' || given === 'both') && { weights: weights! }),
    ...((given === 'valid' || given === 'both') && { valid: valid! }),
  } satisfies LossQuestion;
}

/** How often a simulated subject of a format raises an alarm: every order, form and excess in turn. */
export function countDirections(format: NumberFormat, { tensors, seed, shard = 1, shards = 1 }: Draw): DirectionCount {
  const strict = defaultProfile(format);
  const profiles: readonly Profile[] = [strict, strict, strict, { ...strict, flush: true }];
  const alarms: DirectionCount['alarms'][number][] = [];
  let seen = 0;
  const wanted = tensors / shards;
  const isEnough = (): boolean => seen >= wanted;
  for (let index = shard - 1; !isEnough(); index += shards) {
    const profile = profiles[Math.floor(index / 8) % 4]!;
    const member = Math.floor(index / 32);
    const arithmetic = simulated({
      profile,
      order: orders[index % 8]!,
      form: (['first', 'last', 'any'] as const)[member % 3]!,
      excess: (['none', 'all', 'some'] as const)[Math.floor(member / 3) % 3]!,
      seed: index,
    });
    const question = largeQuestion(index, seed, rounding(format));
    const answered = leavesOf<Float64Tensor>(answer(definitions, arithmetic, question)).map(arithmetic.read);
    const directions = directionsOf({ q: question }, profile, setsFor(definitions, profile, { q: question }));
    answered.forEach(({ shape, data }, tensor) => {
      if (data.length < fewest) return;
      seen++;
      const found = directions(tensor, { shape, data: Float64Array.from(data) });
      if (found !== undefined)
        alarms.push({ ...found, index, tensor, question: JSON.stringify(question).slice(0, 200) });
    });
  }
  return { tensors: seen, alarms };
}
