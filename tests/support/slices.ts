import { answer, definitions } from '../../spec/definitions/index.ts';
import type { Definitions, Denominator, LossQuestion, Population } from '../../spec/language/index.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { growing } from '../../src/judge/sets.ts';
import { stacked } from './stacked.ts';
import type { Profile } from '../../src/arithmetic/profile.ts';
import { recordingOf, type Recorded } from '../../src/arithmetic/recorded/index.ts';

/** What of a batch is said once, for all of its rows. */
export type Whole = Pick<LossQuestion, 'loss' | 'reduction'> & { readonly rows: number };
/** Some of the rows, in their order. */
export type Slice = Pick<LossQuestion, 'predictions' | 'targets' | 'weights' | 'valid'>;

/** What a mean divides by and is known without looking at the other rows. */
const countable: readonly Denominator[] = ['elements', 'examples', 'constant'];

/** What is admitted as the gradient of a slice: all of it, or as much as these numbers need, as in src/judge/sets.ts. */
export interface SliceSets {
  readonly all: () => BallTensor;
  readonly around: (numbers: Float64Array) => BallTensor;
}

/**
 * The balls of a loss and its gradient for a batch that need not be held at once: yields the gradient of every slice of
 * rows, and returns the value. They are those of the whole batch: the denominator is told how many rows there are, and
 * the elements are kept, one for each number of the unreduced loss, and reduced together. Throws where the gradient of
 * a row depends on what is in others.
 */
export function* inSlices(
  profile: Profile,
  { loss, reduction, rows }: Whole,
  slices: Iterable<Slice>,
  d: Definitions = definitions,
): Generator<SliceSets, BallTensor> {
  const { by } = reduction;
  const over = reduction.by === 'mean' ? reduction.over : undefined;
  if (by === 'max' || (over !== undefined && !countable.includes(over))) {
    throw new RangeError(
      `the gradient of a ${by === 'max' ? by : `${by} over ${over}`} is not known from some rows alone: ask for none, sum, or a mean over ${countable.join(', ')}`,
    );
  }
  const parts: BallTensor[] = [];
  let first: Population<BallTensor> | undefined;
  let kept: { readonly elements: Recorded; readonly population: Population<Recorded> } | undefined;
  const keeping: Definitions = {
    ...d,
    ...(over !== undefined && {
      denominators: { ...d.denominators, [over]: ofAll(rows, d.denominators[over]) },
    }),
    reductions: {
      ...d.reductions,
      [by]: {
        ...d.reductions[by],
        value: (a, elements, population) => {
          // There is one arithmetic here, that records what is computed.
          kept = { elements: elements as Recorded, population: population as Population<Recorded> };
          return d.reductions[by].value(a, elements, population);
        },
      } satisfies Definitions['reductions']['sum'],
    },
  };
  for (const slice of slices) {
    const recording = recordingOf(profile);
    const { arithmetic, ballsOf, firstOf, forget } = recording;
    const { gradient } = answer(keeping, arithmetic, { ask: 'loss', loss, reduction, ...slice });
    forget();
    const { elements, population } = kept!;
    const asked = [elements, population.weights, population.valid, population.denominator];
    const [part, weights, valid, denominator] = ballsOf(asked) as Four;
    parts.push(part);
    first ??= { ...population, weights, valid, denominator };
    yield {
      all: () => ballsOf([gradient])[0]!,
      around: growing(recording, gradient, firstOf([gradient])[0]!, profile),
    };
  }
  const elements = stacked(parts);
  if (elements.shape[0] !== rows)
    throw new RangeError(`the slices have ${elements.shape[0]} rows, where the batch has ${rows}`);
  return d.reductions[by].value(ball(profile), elements, { ...first!, shape: elements.shape });
}
type Four = [BallTensor, BallTensor, BallTensor, BallTensor];

/** The denominator of so many rows, whichever of them it is shown. */
const ofAll =
  (rows: number, denominator: Definitions['denominators']['examples']): Definitions['denominators']['examples'] =>
  (arithmetic, population, count) =>
    denominator(arithmetic, { ...population, shape: [rows, ...population.shape.slice(1)] }, count);
