import { allSamples, sampleLosses } from '../../definitions/own/sample.ts';
import { isNested } from '../../definitions/own/denominator.ts';
import {
  grid,
  reals,
  recordOf,
  sizeOf,
  taken,
  tensorOf,
  type Cases,
  type Description,
  type Descriptions,
  type Numbers,
  type OwnForms,
  type OwnInput,
  type OwnLoss,
  type OwnMean,
  type OwnQuestion,
  type OwnReduction,
  type TensorData,
} from '../../language/index.ts';

export type Inputs = Readonly<Record<string, TensorData>>;
export type Counts = 'any' | 'least' | 'most';
/** A declared loss, one of its means by its place, and a batch. `counts` are the whole numbers that a mean is over. */
export interface OwnPoint {
  readonly own: string;
  readonly mean?: number;
  readonly rows: number;
  readonly counts?: Counts;
}
export interface OwnDrawn {
  readonly inputs: Inputs;
}

/** The losses that the reference declares. */
export const sampleDeclarations: readonly OwnLoss[] = sampleLosses.map(({ declaration }) => declaration);

export const sampleForms: Readonly<Record<string, OwnForms>> = Object.fromEntries(
  sampleLosses.map((one) => [one.declaration.name, one]),
);

/** The same, and those about groups and terms. */
export const furtherDeclarations: readonly OwnLoss[] = allSamples;

export const reductionsOf = ({ reductions, means = [] }: OwnLoss): readonly OwnReduction['by'][] =>
  reductions ?? ['none', 'sum', ...(means.length > 0 ? (['mean'] as const) : [])];
export const hasReduction = (loss: OwnLoss, ...by: readonly OwnReduction['by'][]): boolean =>
  by.every((one) => reductionsOf(loss).includes(one));
export const isIndependent = ({ properties = {} }: OwnLoss): boolean => properties.rowsIndependent !== false;
export const hasGradient = ({ gradientOf = [] }: OwnLoss): boolean => gradientOf.length > 0;

/** Inputs that a mean is over. */
function countedBy({ over }: OwnMean): readonly string[] {
  const named = (count: unknown): string[] =>
    typeof count === 'object' && count !== null ? Object.values(count).filter((one) => typeof one === 'string') : [];
  return isNested(over)
    ? [...(typeof over.each === 'string' ? [over.each] : named(over.each)), ...named(over.then)]
    : named(over);
}

/** Numbers of a declared range; a narrow one, or one away from zero, in 64 steps. */
function numbersOf({ reals: real, integers = [0, 1] }: OwnInput, counts: Counts): Numbers {
  const [min = 0, max = 1] = real ?? integers;
  if (counts !== 'any' && real === undefined) return counts === 'least' ? grid(min, min) : grid(max, max);
  if (real === undefined || min === max) return grid(min, max);
  return max - min < 1 || min > 0 || max < 0 ? grid(min, max, (max - min) / 64) : reals(min, max);
}

/** The inputs of a batch of so many rows. */
export function drawnInputs(
  { inputs, means = [] }: OwnLoss,
  rows: number,
  counts: Counts = 'any',
): Description<Inputs> {
  const counted = new Set(means.flatMap(countedBy));
  const fields = Object.entries(inputs).map(([name, input]): [string, Description<TensorData>] => [
    name,
    tensorOf(
      input.shape.map((extent) => (extent === 'examples' ? rows : extent)),
      numbersOf(input, counted.has(name) ? counts : 'any'),
    ),
  ]);
  return recordOf(Object.fromEntries(fields) as Descriptions<Inputs>);
}

/** Sizes at which a loss takes a batch. */
const fitting = ({ smallest = 1 }: OwnLoss, sizes: readonly number[]): readonly number[] =>
  sizes.filter((rows) => rows >= smallest);

/** Batches of each loss that is such, by size; those whose counts are all least, or all most, where there are counts. */
export function batchPoints(losses: readonly OwnLoss[], sizes: readonly number[]): OwnPoint[] {
  return losses.flatMap((loss) => fitting(loss, sizes).map((rows) => ({ own: loss.name, rows })));
}
/** The same of every mean that is such. */
export function meanPoints(
  losses: readonly OwnLoss[],
  sizes: readonly number[],
  such: (mean: OwnMean, loss: OwnLoss, rows: number) => boolean = () => true,
): OwnPoint[] {
  return losses.flatMap((loss) =>
    (loss.means ?? []).flatMap((one, mean) => {
      const points = fitting(loss, sizes)
        .filter((rows) => such(one, loss, rows))
        .map((rows): OwnPoint => ({ own: loss.name, mean, rows, counts: 'any' }));
      const whole = countedBy(one).some((name) => loss.inputs[name]?.integers !== undefined);
      const last = points.at(-1);
      if (!whole || last === undefined) return points;
      return [...points, { ...last, counts: 'least' }, { ...last, counts: 'most' }];
    }),
  );
}

export const ownCases = (
  losses: readonly OwnLoss[],
  points: readonly OwnPoint[],
  more: (loss: OwnLoss, point: OwnPoint) => Descriptions<object> = () => ({}),
): Cases<OwnPoint, OwnDrawn> => ({
  fixed: points,
  drawn: (point) => {
    const loss = lossNamed(losses, point);
    return { inputs: drawnInputs(loss, point.rows, point.counts), ...more(loss, point) };
  },
});
export const lossNamed = (losses: readonly OwnLoss[], { own }: Pick<OwnPoint, 'own'>): OwnLoss =>
  losses.find(({ name }) => name === own)!;

/** Inputs that never exceed others, made so. */
export function within({ inputs: declared }: OwnLoss, inputs: Inputs): Inputs {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { shape, data }]) => {
      const bound = inputs[declared[name]?.atMost ?? '']?.data;
      const least = bound === undefined ? data : Float64Array.from(data, (x, i) => Math.min(x, bound[i]!));
      return [name, { shape, data: least }];
    }),
  );
}

/** A question about a loss: of its value alone where it has no gradients, or none are asked for. */
export const ask = (
  loss: OwnLoss,
  inputs: Inputs,
  reduction: OwnReduction,
  { cotangent, valueOnly }: { readonly cotangent?: TensorData; readonly valueOnly?: boolean } = {},
): OwnQuestion => ({
  ask: 'own',
  loss: loss.name,
  inputs: within(loss, inputs),
  reduction,
  ...(cotangent && { cotangent }),
  ...((valueOnly === true || !hasGradient(loss)) && { valueOnly: true }),
});
export const none: OwnReduction = { by: 'none' };
export const sum: OwnReduction = { by: 'sum' };
export const meanAt = (loss: OwnLoss, mean = 0): OwnReduction & { readonly by: 'mean' } => ({
  by: 'mean',
  mean,
  ...loss.means![mean]!,
});

/** These rows of a batch; what all rows share stays. */
export const rowsOf = ({ inputs: declared }: OwnLoss, inputs: Inputs, rows: readonly number[]): Inputs =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, given]) => [
      name,
      declared[name]?.shape[0] === 'examples' ? taken(given, rows) : given,
    ]),
  );
/** The inputs of `gradientOf` that have a row for each example. */
export const byRow = ({ inputs, gradientOf = [] }: OwnLoss): readonly string[] =>
  gradientOf.filter((name) => inputs[name]?.shape[0] === 'examples');
/** 0, 1, …, up to n − 1. */
export const upTo = (n: number, from = 0): number[] => Array.from({ length: n }, (_, i) => from + i);

/** The places of an input that are not read, as those that `hidden` then replaces. */
export function replaced(loss: OwnLoss, inputs: Inputs, hidden: Inputs): Inputs {
  const changes = (loss.ignores ?? []).map(({ input, where, beyond }): [string, TensorData] => {
    const { shape, data } = inputs[input]!;
    const row = sizeOf(shape.slice(1));
    const step = sizeOf(shape.slice(2));
    const by = inputs[where ?? beyond ?? '']!;
    const per = (row * shape[0]!) / by.data.length;
    const isRead = (place: number): boolean =>
      where === undefined
        ? Math.floor((place % row) / step) < by.data[Math.floor(place / row)]!
        : by.data[Math.floor(place / per)]! !== 0;
    return [input, { shape, data: Float64Array.from(data, (x, i) => (isRead(i) ? x : hidden[input]!.data[i]!)) }];
  });
  return { ...inputs, ...Object.fromEntries(changes) };
}
