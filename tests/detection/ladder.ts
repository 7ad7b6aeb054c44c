import { definitions } from '../../spec/definitions/index.ts';
import {
  filled,
  type Definitions,
  type Question,
  type ReductionSpec,
  type TensorData,
} from '../../spec/language/index.ts';
import { rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import type { BallTensor } from '../../src/arithmetic/ball.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { setsOf, tellsApart } from '../support/detection.ts';
import { randomOf } from '../arithmetic/questions.ts';

/** Batches of these sizes are looked at, the largest first. */
const sizes = [4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2];
/** What an answer holds, by where a fault shows in it. */
export const parts = ['value', 'gradient', 'parameters'] as const;
export type Part = (typeof parts)[number];

/**
 * The squared error of B examples of one number between −4 and 4, reduced, weighed and masked in every way; and one
 * step of a model on them.
 */
function questions(b: number, format: NumberFormat): Question[] {
  const random = randomOf(b);
  const round = rounding(format);
  const tensor = (shape: readonly number[], draw = (): number => round(random() * 8 - 4)): TensorData => ({
    shape,
    data: Array.from({ length: b }, draw),
  });
  const column = [b, 1];
  const batch = { predictions: tensor(column), targets: tensor(column) };
  const weights = tensor(column, () => Math.floor(random() * 4));
  const valid = tensor(column, () => Number(random() < 3 / 4));
  const loss = { name: 'squared-error' } as const;
  const asked = (reduction: ReductionSpec, more: object = {}): Question => ({
    ask: 'loss',
    loss,
    reduction,
    ...batch,
    ...more,
  });
  const mean = { by: 'mean', over: 'elements' } as const;
  const model = {
    loss,
    parameters: { weights: { shape: [1, 1], data: [1] }, bias: { shape: [1], data: [1 / 2] } },
    inputs: batch.predictions,
    targets: batch.targets,
  };
  const penalties = (placed: 'inside' | 'outside') => [
    { name: 'half-sum-of-squares', on: 'weights', coefficient: 1 / 2, placed } as const,
  ];
  return [
    asked({ by: 'none' }, { cotangent: weights }),
    asked({ by: 'sum' }, { weights, scale: 3 }),
    asked({ by: 'max' }),
    asked(mean),
    asked({ by: 'mean', over: 'examples' }, { weights }),
    asked({ by: 'mean', over: 'sum-of-weights' }, { weights }),
    asked({ by: 'mean', over: 'non-zero-weights' }, { weights }),
    asked({ by: 'mean', over: 'valid' }, { valid }),
    ...(['inside', 'outside'] as const).flatMap((placed) =>
      [mean, { by: 'sum' } as const].map(
        (reduction) => ({ ask: 'objective', ...model, reduction, penalties: penalties(placed) }) as const,
      ),
    ),
    {
      ask: 'training',
      ...model,
      reduction: mean,
      penalties: [],
      optimizer: { name: 'sgd' },
      batches: [{ inputs: batch.predictions, targets: batch.targets, rate: 0.1 }],
    },
    // One loss that is not zero, and a whole number.
    {
      ask: 'loss',
      loss,
      reduction: mean,
      predictions: { shape: column, data: Array.from({ length: b }, (_, i) => (i === 0 ? 8 : 0)) },
      targets: filled(column, 0),
    },
  ];
}

type Rung = { readonly b: number; readonly asked: readonly { readonly question: Question; readonly right: unknown }[] };
/** The questions of a format, with the sets of right answers. */
export const ladder = (format: NumberFormat): readonly Rung[] =>
  sizes.map((b) => ({
    b,
    asked: questions(b, format).map((question) => ({
      question,
      right: setsOf(definitions, { q: question }, defaultProfile(format))['q'],
    })),
  }));

/** The largest B at which a part of some answer certainly gives these definitions away. */
export function largestOf(
  wrong: Definitions,
  rungs: readonly Rung[],
  format: NumberFormat,
): Partial<Record<Part, number>> {
  const profile = defaultProfile(format);
  const found: Partial<Record<Part, number>> = {};
  // What does not show on the smallest batches of a question does not show on it at all.
  const worth = rungs
    .at(-1)!
    .asked.map((_, q) => rungs.slice(-3).some(({ asked }) => shows(asked[q]!, wrong, profile).length > 0));
  for (const { b, asked } of rungs) {
    for (const [q, one] of asked.entries())
      if (worth[q]) for (const part of shows(one, wrong, profile)) found[part] ??= b;
    if (parts.every((part) => found[part] !== undefined)) break;
  }
  return found;
}

function shows(
  { question, right }: Rung['asked'][number],
  wrong: Definitions,
  profile: ReturnType<typeof defaultProfile>,
): Part[] {
  const answer = setsOf(wrong, { q: question }, profile)['q'] as unknown as Record<string, BallTensor>;
  return parts.filter(
    (part) =>
      part in answer &&
      tellsApart(
        { q: { part: answer[part] } as never },
        { q: { part: (right as Record<string, BallTensor>)[part] } as never },
        profile,
      ),
  );
}
