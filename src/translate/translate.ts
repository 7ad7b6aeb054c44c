import { convertRate, learningRate, reductions, scaleRate, type Degree, type Reduction } from '../../spec/contracts/index.ts';
import { optimizerDefinitions } from '../../spec/definitions/optimizers/index.ts';
import { over, partsOf, scaled, times, type Scaling, type Setup } from '../../spec/definitions/translation.ts';
import type { HyperParameter, OptimizerName } from '../../spec/language/index.ts';
import { requireSetup } from './checks.ts';
import type { BatchTranslation, Caveat, Change, GivenSetup, Refusal, TranslateOptions, Translation } from './translation.ts';

const refused = (refusal: Refusal): { readonly kind: 'refused'; readonly refusal: Refusal } => ({ kind: 'refused', refusal });
const isRule = (optimizer: GivenSetup['optimizer']): optimizer is Setup['optimizer'] => optimizer.name in optimizerDefinitions;

/**
 * The set-up that takes equal steps when the loss is reduced in another way over the same batch; or the reason why there is none. From the mean
 * to the sum the loss is multiplied by D, what the mean divides by, and every part of the set-up by D to its degree: rates, ε, decay, clip
 * thresholds, and the slots of an optimizer in the middle of training. It is never a guess: what has no equivalent is refused.
 *
 * ```ts
 * translate({ optimizer: { name: 'sgd' }, rate: 0.1 }, { from: 'mean', to: 'sum', batchSize: 256 }) // rate: 0.1 / 256
 * ```
 *
 * Not to be confused with {@link scaleBatch}, which keeps the reduction and changes the batch, and is an approximation.
 *
 * @throws TypeError or RangeError when the set-up, a reduction or the batch size is none, with what is wrong and what to do
 */
export function translate(setup: GivenSetup, { from, to, batchSize }: TranslateOptions): Translation {
  requireSetup(setup, 'translate');
  const unconvertible = [from, to].find((reduction) => reduction === 'max' || reduction === 'none');
  if (reductions.includes(from) && reductions.includes(to) && from !== to && unconvertible !== undefined) return refused({ why: 'no-factor', reduction: unconvertible });
  // The contracts check the arguments.
  const one = learningRate(1, { forLossReducedBy: from as 'mean', batchSize });
  if (from === to) return unchanged(setup);
  convertRate(one, { to: to as 'sum', batchSize });
  if (batchSize === 1) return unchanged(setup);
  return from === 'mean' ? byFactor(setup, times(batchSize), batchSize) : byFactor(setup, over(batchSize), 1 / batchSize);
}

function unchanged(setup: GivenSetup): Translation {
  return { kind: 'equivalent', factor: 1, setup, changes: isRule(setup.optimizer) ? changesOf(setup as Setup, setup as Setup) : [], caveats: [] };
}

function byFactor(given: GivenSetup, scaling: Scaling, factor: number): Translation {
  const { fixed = {}, optimizer, ...rest } = given;
  if (!isRule(optimizer)) return refused({ why: 'untranslatable', optimizer: optimizer.name });
  const degrees = { ...optimizerDefinitions[optimizer.name].hyperParameters, clipEpsilon: 1 as Degree } as Readonly<Partial<Record<HyperParameter | 'clipEpsilon', Degree>>>;
  const bound = (Object.entries(fixed) as [HyperParameter | 'clipEpsilon', number][]).filter(
    ([part, value]) => value !== 0 && degrees[part] !== undefined && degrees[part] !== 0 && (part !== 'clipEpsilon' || divides(given.clip)),
  );
  const affine = isAffine(optimizer.name, bound);
  const [obstacle] = bound;
  if (obstacle !== undefined && !affine) return refused({ why: 'hard-coded', part: obstacle[0], value: obstacle[1], degree: degrees[obstacle[0]]! });

  const before: Setup = { ...rest, optimizer };
  const plain = scaled(before, scaling);
  const after = affine ? madeUp(plain, obstacle![1], scaling) : plain;
  const least = Math.min(after.optimizer.initialAccumulator ?? 0, ...(affine ? Array.from(after.state?.slots['accumulator']?.data ?? []) : []));
  if (least < 0) return refused({ why: 'negative-accumulator', value: least });
  const changes = changesOf(before, after);
  const lost = changes.find((change) => change.value !== 0 && Number.isFinite(change.value) && (change.after === 0 || !Number.isFinite(change.after)));
  if (lost !== undefined) return refused({ why: 'out-of-range', part: lost.name, value: lost.after });
  return {
    kind: 'equivalent',
    factor,
    setup: { ...after, ...(given.fixed && { fixed }) },
    changes,
    caveats: caveatsOf(before, factor, affine ? { of: 'made-up', part: obstacle![0] as HyperParameter, value: obstacle![1], added: scaling(obstacle![1], 2) - obstacle![1] } : undefined),
  };
}

const divides = (clip: Setup['clip']): boolean => clip !== undefined && clip.by !== 'value';

/** The ε of Adagrad is only ever added to its accumulator, which can be held elsewhere: `a′ + ε = c²(a + ε)`. */
const isAffine = (name: OptimizerName, bound: readonly (readonly [string, number])[]): boolean =>
  name === 'adagrad' && bound.length === 1 && bound[0]![0] === 'rootEpsilon';
function madeUp({ optimizer, state, ...rest }: Setup, epsilon: number, scaling: Scaling): Setup {
  const excess = scaling(epsilon, 2) - epsilon;
  const held = state?.slots['accumulator'];
  return {
    ...rest,
    optimizer: { ...optimizer, initialAccumulator: (optimizer.initialAccumulator ?? 0) + excess, rootEpsilon: epsilon },
    ...(state && { state: held ? { ...state, slots: { ...state.slots, accumulator: { ...held, data: Array.from(held.data, (a) => a + excess) } } } : state }),
  };
}

function changesOf(before: Setup, after: Setup): Change[] {
  const values = new Map(partsOf(after).map(({ name, value }) => [name, value]));
  return partsOf(before).map((part) => ({ ...part, after: values.get(part.name)! }));
}

/** Whether short batches need nothing, or a rate that follows the size of every batch and nothing else, or more than any static set-up has. */
function shortBatches(setup: Setup): 'nothing' | 'rate' | 'never' {
  const { rate, slots } = optimizerDefinitions[setup.optimizer.name];
  const isFelt = partsOf(setup).some(({ name, degree, value }) => name !== 'rate' && degree !== 0 && value !== 0);
  if (isFelt || Object.values(slots).some((degree) => degree !== 0)) return 'never';
  return rate === 0 ? 'nothing' : 'rate';
}

function caveatsOf(setup: Setup, factor: number, made: Caveat | undefined): Caveat[] {
  return [
    { of: 'rounding', bitForBit: made === undefined && Number.isInteger(Math.log2(factor)) },
    { of: 'short-batches', need: shortBatches(setup) },
    ...(made ? [made] : []),
    { of: 'schedules' },
    { of: 'penalties' },
    { of: 'hard-coded' },
    { of: 'low-precision', factor },
  ];
}

/**
 * The set-up for another batch size by the linear scaling rule: an approximation, good as long as gradients hardly move, and broken in the
 * first epochs and for very large batches. Under the mean the rate is multiplied by k, under the sum it stays; decay is unchanged.
 * Only rules of gradient descent have one; what adapts its steps to the gradient's size is refused.
 *
 * @throws TypeError or RangeError as {@link translate} does
 * @see Goyal et al. 2017, Accurate, Large Minibatch SGD, arXiv 1706.02677
 */
export function scaleBatch(given: GivenSetup, options: { readonly reducedBy: Reduction; readonly batchSize: number; readonly toBatchSize: number }): BatchTranslation {
  requireSetup(given, 'scaleBatch');
  const { reducedBy, batchSize, toBatchSize } = options;
  const { optimizer, fixed: _, ...rest } = given;
  if (!isRule(optimizer)) return refused({ why: 'untranslatable', optimizer: optimizer.name });
  const { rate: degree, slots } = optimizerDefinitions[optimizer.name];
  if (degree !== -1) return refused({ why: 'no-linear-scaling', optimizer: optimizer.name });
  if (reducedBy === 'max' || reducedBy === 'none') return refused({ why: 'no-factor', reduction: reducedBy });

  const before: Setup = { ...rest, optimizer };
  const growth = toBatchSize / batchSize;
  const rate = scaleRate(learningRate(given.rate, { forLossReducedBy: reducedBy, batchSize }), { toBatchSize }).value;
  // On the sum everything but the rate grows with the batch, as from one mean to the sum over the other batch.
  const after = reducedBy === 'mean' ? { ...before, rate } : { ...scaled(before, times(growth)), rate };
  return {
    kind: 'approximate', growth, setup: { ...given, ...after }, changes: changesOf(before, after),
    momentumCorrection: 'velocity' in slots ? slots.velocity === 0 : undefined,
  };
}
