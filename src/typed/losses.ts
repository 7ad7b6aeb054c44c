import { requireNumber, requireObject, requireOneOf, requireOptions } from '../../spec/contracts/checks.ts';
import { scalarReductions, type ScalarReduction } from '../../spec/contracts/gradient.ts';
import type { BatchShape, Reduction } from '../../spec/contracts/index.ts';
import { asLoss } from './facts.ts';
import type { Carried, Framework } from './framework.ts';
import type { Kind, LossIn, TensorIn, TypedIn } from './kinds.ts';
import type { Sized } from './marks.ts';
import { counted, denominatorOf, meansOver, reduce, type Beside, type MeanOver } from './reduce.ts';
import { requireAlive, requireOfShape } from './tensors.ts';

/** A loss with one element for each number that is predicted, as the squared error. Targets come first, as in tfjs. */
export interface LossOfNumbers<K extends Kind> {
  <S extends BatchShape, R extends ScalarReduction>(
    targets: Sized<S>,
    predictions: Sized<NoInfer<S>>,
    options: { reducedBy: R; weights?: Sized<NoInfer<S>>; mask?: Sized<NoInfer<S>> },
  ): LossIn<R, S[0]>[K];
  /** Unreduced, which is what the reduction `none` leaves: weighted, and zero where the mask is. */
  elements<S extends BatchShape>(
    targets: Sized<S>,
    predictions: Sized<NoInfer<S>>,
    options?: { weights?: Sized<NoInfer<S>>; mask?: Sized<NoInfer<S>> },
  ): TypedIn<S>[K];
}

/**
 * A loss with one element for each example, as the softmax cross-entropy: of B targets, each a number, and B rows of C
 * predictions. Targets come first, as in tfjs.
 */
export interface LossOfExamples<K extends Kind> {
  <B extends number, C extends number, R extends ScalarReduction>(
    targets: Sized<readonly [B]>,
    predictions: Sized<readonly [NoInfer<B>, C]>,
    options: { reducedBy: R; weights?: Sized<readonly [NoInfer<B>]>; mask?: Sized<readonly [NoInfer<B>]> },
  ): LossIn<R, B>[K];
  /** Unreduced, which is what the reduction `none` leaves: weighted, and zero where the mask is. */
  elements<B extends number, C extends number>(
    targets: Sized<readonly [B]>,
    predictions: Sized<readonly [NoInfer<B>, C]>,
    options?: { weights?: Sized<readonly [NoInfer<B>]>; mask?: Sized<readonly [NoInfer<B>]> },
  ): TypedIn<readonly [B]>[K];
}

/** For what there is one element of the unreduced loss. */
export interface LossOfEach<K extends Kind> {
  readonly number: LossOfNumbers<K>;
  readonly example: LossOfExamples<K>;
}
export type ElementsOf = keyof LossOfEach<never>;

/** From targets and predictions to the unreduced elements, with the operations of the framework. */
export type ElementsFunction<T> = (targets: T, predictions: T) => T;

export interface Losses<K extends Kind> {
  /** (p − t)². The mean divides by the B examples. */
  readonly squaredError: LossOfNumbers<K>;
  /** |p − t|. The mean divides by the B examples. */
  readonly absoluteError: LossOfNumbers<K>;
  /** ½e² for errors up to δ > 0, δ(|e| − ½δ) beyond. The mean divides by the B examples. */
  huber(delta: number): LossOfNumbers<K>;
  /** Cross-entropy of logits against targets in [0, 1]. The mean divides by the B examples. */
  readonly binaryCrossEntropy: LossOfNumbers<K>;
  /** Cross-entropy of logits [B, C] against class indices [B]. The mean divides by the B examples. */
  readonly softmaxCrossEntropy: LossOfExamples<K>;
}

/**
 * A loss of your own: every reduction, weights and masks follow from the unreduced elements.
 *
 * @param name what messages call it
 * @param elements for what the function gives one element: for each `number` that is predicted, or for each `example`
 * @param mean what the mean divides by. Rates can be converted where it is the `examples`
 */
export type OwnLoss<K extends Kind> = <E extends ElementsOf>(
  name: string,
  fn: ElementsFunction<TensorIn<K>>,
  options: { elements: E; mean: MeanOver },
) => LossOfEach<K>[E];

/** What the view knows while it runs: whether somebody adds up the denominators of parts. */
export interface Context {
  inParts: boolean;
}

type Losing<T extends Carried> = Framework<T>;
interface Given<T> extends Beside<T> {
  readonly reducedBy: Reduction;
}

/** @throws TypeError or RangeError for options that are none, or of other shapes than the elements. */
function requireBeside<T extends Carried, O extends Beside<T>>(
  f: Losing<T>,
  options: O,
  names: readonly string[],
  shape: readonly number[],
  name: string,
): O {
  const hint = names.length > 2 ? "Write { reducedBy: 'mean' }." : 'Write { weights, mask }, or leave them out.';
  requireOptions(options, names, `${name}: options`, hint);
  if (options.weights !== undefined) requireOfShape(f, options.weights, shape, `${name}: weights`);
  if (options.mask !== undefined) requireOfShape(f, options.mask, shape, `${name}: mask`);
  return options;
}

/** @throws TypeError or RangeError for what does not reduce. */
function requireScalarReduction(reducedBy: Reduction, name: string): ScalarReduction {
  if (reducedBy === 'none')
    throw new TypeError(`${name}: a loss reduced by "none" keeps its elements. Call ${name}.elements(…) for them.`);
  return requireOneOf<Reduction>(reducedBy, scalarReductions, `${name}: reducedBy`) as ScalarReduction;
}

/** The shape of the elements. @throws TypeError or RangeError when targets and predictions do not go together */
function elementShape<T extends Carried>(
  f: Losing<T>,
  targets: T,
  predictions: T,
  of: ElementsOf,
  name: string,
): readonly number[] {
  requireAlive(f, targets, `${name}: targets`);
  requireAlive(f, predictions, `${name}: predictions`);
  const { shape } = targets;
  const batchSize = shape[0];
  if (batchSize === undefined || batchSize < 1)
    throw new RangeError(
      `${name}: targets has shape [${shape.join(', ')}]. A batch holds at least one example: skip an empty one.`,
    );
  if (of === 'number') requireOfShape(f, predictions, shape, `${name}: predictions`);
  else if (predictions.shape[0] !== batchSize)
    throw new RangeError(
      `${name}: predictions has ${predictions.shape[0]} examples, but targets has ${batchSize}. Take both from the same batch.`,
    );
  return of === 'number' ? shape : [batchSize];
}

function made<T extends Carried, E extends ElementsOf>(
  f: Losing<T>,
  context: Context,
  name: string,
  fn: ElementsFunction<T>,
  { elements: of, mean }: { readonly elements: E; readonly mean: MeanOver },
): LossOfEach<never>[E] {
  const unreduced = (targets: T, predictions: T, shape: readonly number[], { mask }: Beside<T>): T => {
    const rows = mask && f.reshape(mask, [...shape, ...predictions.shape.slice(shape.length).map(() => 1)]);
    const found = fn(f.lend(targets), f.lend(rows ? maskedPredictions(f, rows, predictions) : predictions));
    requireAlive(f, found, `${name}: what its function returns`);
    f.receive(found);
    if (found.shape.join() !== shape.join())
      throw new RangeError(
        `${name}: its function returns shape [${found.shape.join(', ')}], but one element for each ${of} is [${shape.join(', ')}]. ` +
          'Return the unreduced elements.',
      );
    return found;
  };
  const call = (targets: T, predictions: T, options: Given<T>): T => {
    const shape = elementShape(f, targets, predictions, of, name);
    requireBeside(f, options, ['reducedBy', 'weights', 'mask'], shape, name);
    const reducedBy = requireScalarReduction(options.reducedBy, name);
    return f.given([targets, predictions, options.weights, options.mask], () => {
      const found = unreduced(targets, predictions, shape, options);
      const denominator = context.inParts ? kept(f, denominatorOf(f, mean, found, options)) : undefined;
      const value = reduce(f, found, reducedBy, mean, options);
      return asLoss(value, { reducedBy, batchSize: shape[0]!, denominator, penalized: false });
    });
  };
  const elements = (targets: T, predictions: T, options: Beside<T> = {}): T => {
    const shape = elementShape(f, targets, predictions, of, `${name}.elements`);
    requireBeside(f, options, ['weights', 'mask'], shape, `${name}.elements`);
    return f.given([targets, predictions, options.weights, options.mask], () =>
      counted(f, unreduced(targets, predictions, shape, options), options, 0),
    );
  };
  return Object.assign(call, { elements }) as never;
}

const kept = <T extends Carried>(f: Losing<T>, x: T | number): T | number => (typeof x === 'number' ? x : f.lend(x));

/** Zeros where nothing counts, so that a number that cannot be evaluated there leaves no trace in the gradient. */
const maskedPredictions = <T extends Carried>(f: Losing<T>, rows: T, predictions: T): T =>
  f.select(f.multiply(rows, f.ones(predictions.shape)), predictions, 0);

export const ownLoss =
  <T extends Carried>(f: Losing<T>, context: Context) =>
  <E extends ElementsOf>(
    name: string,
    fn: ElementsFunction<T>,
    options: { elements: E; mean: MeanOver },
  ): LossOfEach<never>[E] => {
    if (typeof name !== 'string' || name === '') throw new TypeError("t.loss: the name must be a string, as 'focal'.");
    if (typeof fn !== 'function')
      throw new TypeError(`t.loss: ${name} needs a function from (targets, predictions) to the unreduced elements.`);
    requireObject(options, 't.loss: options', "Write { elements: 'example', mean: 'examples' }.");
    requireOneOf<ElementsOf>(options.elements, ['number', 'example'], 't.loss: elements');
    requireOneOf<MeanOver>(options.mean, meansOver, 't.loss: mean');
    return made(f, context, name, fn, options);
  };

/** The unreduced elements are those of the framework; all reductions are those of {@link reduce}. */
export function losses<T extends Carried>(f: Losing<T>, context: Context): Losses<never> {
  const ofNumbers = (name: string, fn: ElementsFunction<T>): LossOfNumbers<never> =>
    made(f, context, name, fn, { elements: 'number', mean: 'examples' });
  const { elements } = f;
  const classes = (labels: T, logits: T): T => {
    requireOfShape(f, labels, labels.shape.slice(0, 1), 'softmaxCrossEntropy: targets');
    return elements.softmaxCrossEntropy(labels, logits);
  };
  return {
    squaredError: ofNumbers('squaredError', elements.squaredError),
    absoluteError: ofNumbers('absoluteError', elements.absoluteError),
    huber(delta) {
      requireNumber(delta, 'huber: delta', 'Give the error from which on the loss is linear.');
      if (!(delta > 0) || delta === Infinity)
        throw new RangeError(`huber: delta must be a finite number above zero, got ${delta}.`);
      return ofNumbers('huber', elements.huber(delta));
    },
    binaryCrossEntropy: ofNumbers('binaryCrossEntropy', elements.binaryCrossEntropy),
    softmaxCrossEntropy: made(f, context, 'softmaxCrossEntropy', classes, {
      elements: 'example',
      mean: 'examples',
    }),
  };
}
