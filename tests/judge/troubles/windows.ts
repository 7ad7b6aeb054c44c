import type { MicroBatch } from '../../../spec/language/index.ts';
import {
  map,
  plus,
  right,
  times,
  total,
  trainer,
  type Habits,
  type Numbers,
  type Setup,
} from '../../support/trainer.ts';
import type { Trouble } from './trouble.ts';

/*
 * What goes wrong between the micro-batches and the replicas of a window, mostly twice: where the loss is reported as
 * it is differentiated, and where it is reported well.
 */

type Data = Habits['data'];
type Total = ReturnType<Data>;

const isMean = ({ reduction }: Setup): boolean => reduction.by === 'mean';
const holding = (parts: readonly MicroBatch[]): readonly MicroBatch[] =>
  parts.filter(({ inputs }) => inputs.shape[0] !== 0);
const rowsIn = (parts: readonly MicroBatch[]): number => parts.reduce((n, { inputs }) => n + inputs.shape[0]!, 0);
const scaled = (c: number, { value, gradient }: Total): Total => ({ value: c * value, gradient: times(c, gradient) });
const sumOf = (of: readonly Total[]): Total => ({
  value: of.reduce((sum, { value }) => sum + value, 0),
  gradient: plus(...of.map(({ gradient }) => gradient)),
});

/** The mean loss of some parts, or the sum where that is asked for. */
function ownLoss(self: Habits, setup: Setup, model: Numbers, parts: readonly MicroBatch[]): Total {
  const { loss, count, gradient } = self.replica(self, setup, model, parts);
  return scaled(isMean(setup) ? 1 / count : 1, { value: loss, gradient });
}
/** The losses of the micro-batches, or of the replicas, added and multiplied by a factor. */
const ofMicroBatches =
  (factor: (setup: Setup, count: number) => number): Data =>
  (self, setup, model, replicas) => {
    const parts = holding(replicas.flat());
    return scaled(factor(setup, parts.length), sumOf(parts.map((part) => ownLoss(self, setup, model, [part]))));
  };
const ofReplicas =
  (factor: (setup: Setup, count: number) => number): Data =>
  (self, setup, model, replicas) =>
    scaled(factor(setup, replicas.length), sumOf(replicas.map((parts) => ownLoss(self, setup, model, parts))));
/** The right loss and gradient, multiplied by a factor. */
const multiplied =
  (factor: (setup: Setup, replicas: number, rows: number) => number): Data =>
  (self, setup, model, replicas) =>
    scaled(factor(setup, replicas.length, rowsIn(replicas.flat())), right.data(self, setup, model, replicas));

/** The same where the loss is reported well; and where that alone is wrong. */
const gradientOf =
  (wrong: Data): Data =>
  (...of) => ({ ...right.data(...of), gradient: wrong(...of).gradient });
const valueOf =
  (wrong: Data): Data =>
  (...of) => ({ ...right.data(...of), value: wrong(...of).value });

const oneReplica = { collectives: [] } as const;
const byCount = (setup: Setup, count: number): number => (isMean(setup) ? 1 / count : 1);
export const meansOfMicroBatches: Data = ofMicroBatches(byCount);
/** A penalty outside the mean that is divided with it. */
export const dividedPenalty: Habits['penaltyCount'] = (setup, replicas) =>
  isMean(setup) ? 1 / rowsIn(replicas.flat()) : 1;

/** How many micro-batches the windows before this one have, on each replica. */
const before = (windows: Parameters<Habits['rate']>[0], at: number): number =>
  windows.slice(0, at).reduce((n, { replicas }) => n + replicas[0]!.length, 0);

const summedNotAveraged = multiplied(({ collective }, replicas) => (collective === 'sum' ? replicas : 1));
const averagedNotSummed = multiplied((setup, replicas) =>
  setup.collective === 'average' && !isMean(setup) ? 1 / replicas : 1,
);
const timesRows = multiplied((setup, _, rows) => (isMean(setup) ? rows : 1));

export const windowTroubles: readonly Trouble[] = [
  {
    trouble: 'gradient R times too large: scaled for a collective that averages, and summed',
    subject: trainer({ data: summedNotAveraged }),
    truthful: ['scaled-by-wrong-group'],
  },
  {
    trouble: 'gradient R times too large, the loss reported well',
    subject: trainer({ data: gradientOf(summedNotAveraged) }),
    truthful: ['scaled-by-wrong-group'],
  },
  {
    trouble: 'gradient about R times too large: the means of the replicas summed',
    subject: trainer({ data: ofReplicas(() => 1) }, { collectives: ['sum'] }),
    truthful: ['mean-under-summing'],
  },
  {
    trouble: 'the means of the replicas summed, the loss reported well',
    subject: trainer({ data: gradientOf(ofReplicas(() => 1)) }, { collectives: ['sum'] }),
    truthful: ['mean-under-summing'],
  },
  {
    trouble: 'gradient R times too small: the sums of the replicas averaged',
    subject: trainer({ data: averagedNotSummed }),
    truthful: ['sum-under-averaging'],
  },
  {
    trouble: 'gradient R times too small, the loss reported well',
    subject: trainer({ data: gradientOf(averagedNotSummed) }),
    truthful: ['sum-under-averaging'],
  },
  {
    trouble: 'token mean of each micro-batch',
    subject: trainer({ data: meansOfMicroBatches }, oneReplica),
    truthful: ['mean-of-means'],
  },
  {
    trouble: 'token mean of each micro-batch, the loss reported well',
    subject: trainer({ data: gradientOf(meansOfMicroBatches) }, oneReplica),
    truthful: ['mean-of-means'],
  },
  {
    trouble: 'token mean of each micro-batch, of masked ones alone',
    subject: trainer({ data: meansOfMicroBatches }, { ...oneReplica, denominators: ['valid'] }),
    truthful: ['mean-of-means'],
  },
  {
    trouble: 'token mean of each micro-batch of each replica',
    subject: trainer({ data: meansOfMicroBatches }),
    truthful: ['mean-of-means', 'mean-of-local-means'],
    unnamed: 'that is two faults in most cases, and neither explains them',
  },
  {
    trouble: 'only the last micro-batch counts',
    subject: trainer({
      data: gradientOf((self, setup, model, replicas) => {
        const { count } = total(...replicas.map((parts) => self.replica(self, setup, model, parts)));
        const last = total(...replicas.map((parts) => self.replica(self, setup, model, holding(parts).slice(-1))));
        return scaled(isMean(setup) ? 1 / count : 1, { value: last.loss, gradient: last.gradient });
      }),
    }),
    truthful: ['accumulator-zeroed'],
  },
  {
    trouble: 'only the last micro-batch counts, by its own mean',
    subject: trainer(
      {
        data: gradientOf((self, setup, model, replicas) =>
          ownLoss(self, setup, model, holding(replicas.flat()).slice(-1)),
        ),
      },
      oneReplica,
    ),
    truthful: ['accumulator-zeroed'],
    unnamed: 'the fault of the catalogue divides by all examples of the window',
  },
  {
    trouble: 'accumulation that never divides',
    subject: trainer({ data: ofMicroBatches(() => 1) }, oneReplica),
    truthful: ['sum-of-means'],
  },
  {
    trouble: 'accumulation that never divides, the loss reported well',
    subject: trainer({ data: gradientOf(ofMicroBatches(() => 1)) }, oneReplica),
    truthful: ['sum-of-means'],
  },
  {
    // No question asks for the loss of a data set. The loss that is reported for a window comes nearest to it.
    trouble: 'evaluation as a mean of batch means',
    subject: trainer({ data: valueOf(meansOfMicroBatches) }),
    truthful: ['reports-mean-of-means'],
  },
  {
    trouble: 'mean loss times the batch size before backward',
    subject: trainer({ data: gradientOf(timesRows) }),
    truthful: ['gradient-always-of-sum'],
    rest: 'a mean over the examples of several outputs is multiplied by their number, too, which no fault does',
  },
  {
    trouble: 'mean loss times the batch size before backward, and reported so',
    subject: trainer({ data: timesRows }),
    truthful: ['mean-does-not-divide'],
    rest: 'a mean over the examples of several outputs is multiplied by their number, too, which no fault does',
  },
  {
    trouble: 'warm-up by micro-batches',
    subject: trainer({
      rate: (windows, at) => windows[Math.min(before(windows, at), windows.length - 1)]!.rate,
    }),
    truthful: ['schedule-per-micro-batch'],
  },
  {
    trouble: 'warm-up by micro-batches, moved on before the update',
    subject: trainer({
      rate: (windows, at) => windows[Math.min(before(windows, at + 1) - 1, windows.length - 1)]!.rate,
    }),
    truthful: ['schedule-per-micro-batch'],
    unnamed: 'the fault of the catalogue moves it on after the update',
  },
  {
    trouble: 'no accumulation at all',
    subject: trainer({ updates: (replicas) => holding(replicas.flat()).map((part) => [[part]]) }, oneReplica),
    truthful: [],
  },
  {
    trouble: 'each rank times its own mean times R, averaged',
    subject: trainer({ data: ofReplicas(() => 1) }, { collectives: ['average'] }),
    truthful: [],
  },
  {
    trouble: 'each rank times its own mean times R, averaged or summed',
    subject: trainer({
      data: ofReplicas((setup, count) => (setup.collective === 'average' || !isMean(setup) ? 1 : count)),
    }),
    truthful: [],
  },
  {
    trouble: 'logged loss of one rank',
    subject: trainer({ data: valueOf((self, setup, model, [first]) => ownLoss(self, setup, model, first!)) }),
    truthful: ['reports-first-replica'],
  },
  {
    trouble: 'divide factor once more',
    subject: trainer({ data: multiplied((_, replicas) => 1 / replicas) }),
    truthful: [],
  },
  {
    // The weights are one group of parameters, and the bias is another.
    trouble: 'divide factor once more per group',
    subject: trainer({
      data: (self, setup, model, replicas) => {
        const { value, gradient } = right.data(self, setup, model, replicas);
        return { value, gradient: gradient.map((group, i) => group.map((g) => g / replicas.length ** i)) };
      },
    }),
    truthful: [],
  },
  {
    trouble: 'gradients added up in bfloat16',
    subject: trainer({
      replica: (self, setup, model, parts) => {
        const sums = parts.map((part) => self.part(self, setup, model, part));
        const nothing = model.map((parameter) => parameter.map(() => 0));
        const gradient = sums.reduce<Numbers>((all, one) => map((a, b) => low(a + b), all, one.gradient), nothing);
        return { ...total(...sums), gradient };
      },
    }),
    truthful: ['sum-in-bfloat16'],
    unnamed: 'the fault of the catalogue adds losses so, and not gradients',
  },
];

/** The nearest number of 8 significant bits. */
function low(x: number): number {
  const bits = new DataView(new ArrayBuffer(4));
  bits.setFloat32(0, x);
  const kept = bits.getUint32(0);
  bits.setUint32(0, ((kept + 0x7fff + ((kept >>> 16) & 1)) & 0xffff0000) >>> 0);
  return bits.getFloat32(0);
}
