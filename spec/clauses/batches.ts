import { definitions } from '../definitions/index.ts';
import { denominatorDefinitions, denominatorNames } from '../definitions/records.ts';
import {
  cases,
  companions as companionships,
  cross,
  filled,
  shuffled,
  tensorOf,
  type Arithmetic,
  type Cases,
  type Companions,
  type Denominator,
  type DenominatorDefinition,
  type Description,
  type Descriptions,
  type LossQuestion,
  type LossSpec,
  type Numbers,
  type ReductionSpec,
  type TensorData,
} from '../language/index.ts';
import { definitionOf as lossOf, everyLoss, exactBatch, overLosses } from './losses.ts';

/** B examples of C numbers each, of a loss. */
export interface Batch {
  readonly predictions: TensorData;
  readonly targets: TensorData;
}

/** The question for the reduced loss of a batch. */
export const ask = (
  { loss, predictions, targets }: Batch & { loss: LossSpec },
  reduction: ReductionSpec,
  more: Partial<LossQuestion> = {},
): LossQuestion => ({ ask: 'loss', loss, reduction, predictions, targets, ...more });

/** The shape of the unreduced loss. */
export const elementsShape = ({ name }: LossSpec, { shape }: TensorData): readonly number[] =>
  lossOf({ name }).properties.perRow ? shape.slice(0, -1) : shape;

/** A batch with its weights and its mask. */
export interface Weighed {
  readonly given: Companions;
  readonly weights: TensorData;
  readonly valid: TensorData;
}
/** The part of a loss question that says what the weights are. */
export const weighed = ({ given, weights, valid }: Weighed): { weights?: TensorData; valid?: TensorData } => ({
  ...((given === 'weights' || given === 'both') && { weights }),
  ...((given === 'valid' || given === 'both') && { valid }),
});

const definitionOf = (over: Denominator): DenominatorDefinition => denominatorDefinitions[over];
/** A way to divide, and what is given for it. */
export interface Weighing {
  readonly over: Denominator;
  readonly given: Companions;
}
/** Every way to divide; and those by one number: on these batches each can be told from the others. */
export const everyWeighing: readonly Weighing[] = companionships.flatMap((given) =>
  denominatorNames.filter((over) => definitionOf(over).cases.given.includes(given)).map((over) => ({ over, given })),
);
export const weighings: readonly Weighing[] = everyWeighing.filter(({ over }) => !definitionOf(over).perRow);
/** The mean by a denominator, with the count that its cases carry. */
export function meanOver(over: Denominator): ReductionSpec & { readonly by: 'mean' } {
  const { count } = definitionOf(over).cases;
  return { by: 'mean', over, ...(count !== undefined && { count }) };
}

/** One number an example, of a shape that broadcasts to the unreduced loss. */
export const perExample = ({ name }: LossSpec, b: number, numbers: Numbers): Description<TensorData> =>
  tensorOf(lossOf({ name }).properties.perRow ? [b] : [b, 1], numbers);

/**
 * Whole weights of which half are zero, with a power of two for a sum, and a mask that keeps a quarter; where both are
 * given, weights that are all different and a mask that keeps half.
 */
const ones = { 4: [1, 1, 1, 1], 8: [1, 1, 1, 1, 1, 1, 1, 1] } as const;
const hostile = {
  nothing: { weights: ones, valid: ones },
  weights: { weights: { 4: [2, 0, 6, 0], 8: [1, 0, 3, 0, 0, 7, 5, 0] }, valid: ones },
  valid: { weights: ones, valid: { 4: [0, 1, 0, 0], 8: [0, 1, 0, 0, 0, 1, 0, 0] } },
  both: {
    weights: { 4: [2, 5, 6, 4], 8: [1, 2, 3, 4, 5, 6, 7, 9] },
    valid: { 4: [0, 1, 1, 0], 8: [0, 1, 1, 0, 1, 0, 0, 1] },
  },
} as const;

/** Weights and a mask for B examples of a loss. */
export const companions = (
  loss: LossSpec,
  b: 4 | 8,
  given: Companions,
): Descriptions<Pick<Weighed, 'weights' | 'valid'>> => ({
  weights: perExample(loss, b, shuffled(...hostile[given].weights[b])),
  valid: perExample(loss, b, shuffled(...hostile[given].valid[b])),
});

/** A loss of elements and a loss of rows. */
export const representatives: readonly LossSpec[] = [{ name: 'squared-error' }, { name: 'softmax-cross-entropy' }];
/** Batches of two sizes of these. */
const twoLosses: readonly Pick<WeighedPoint, 'b' | 'loss'>[] = cross({ b: [4, 8], loss: representatives } as const);

/** A batch that is weighed in one of these ways. */
export interface WeighedPoint {
  readonly b: 4 | 8;
  readonly loss: LossSpec;
  readonly over: Denominator;
  readonly given: Companions;
}
/** Batches of two losses, exact where they can be, weighed in these ways; and of every other loss, in one in turn. */
export const weighedIn = (ways: readonly Pick<WeighedPoint, 'over' | 'given'>[]): WeighedPoint[] => [
  ...twoLosses.flatMap((point) => ways.map((way) => ({ ...point, ...way }))),
  ...overLosses(ways, representatives)
    .slice(representatives.length * ways.length)
    .map((point) => ({ b: 4 as const, ...point })),
];
export const drawnWeighed = ({
  b,
  loss,
  given,
}: WeighedPoint): Descriptions<Batch & Pick<Weighed, 'weights' | 'valid'>> => ({
  ...exactBatch(loss, b),
  ...companions(loss, b, given),
});

/** Two losses weighed in every way, and every other in one; and every loss, with a mean of its own to get wrong, plainly. */
export const weighedBatches: Cases<WeighedPoint, Batch & Pick<Weighed, 'weights' | 'valid'>> = cases(
  [
    ...weighedIn(weighings),
    ...cross({ b: [4], loss: everyLoss } as const).map((point) => ({ ...point, ...weighings[0]! })),
  ],
  drawnWeighed,
  { enough: 2 },
);

/** D, what a mean over these elements divides by. */
export function denominator<T>(
  arithmetic: Arithmetic<T>,
  reduction: ReductionSpec,
  shape: readonly number[],
  { weights, valid }: { weights?: TensorData; valid?: TensorData } = {},
): T {
  const { constant, fromData, multiply } = arithmetic;
  const everywhere = (given?: TensorData): T => multiply(fromData(filled(shape, 1)), fromData(given ?? filled([], 1)));
  if (reduction.by !== 'mean') return constant(1);
  return definitions.denominators[reduction.over](
    arithmetic,
    { shape, weights: everywhere(weights), valid: everywhere(valid) },
    reduction.count,
  );
}
