import { grid, reals, shuffled, tensorOf, type Description, type LossSpec, type TensorData } from '../language/index.ts';

/** A loss of every kind: of numbers, with a kink, with a corner among the numbers that are drawn, of logits, of rows. */
export const losses: readonly LossSpec[] = [
  { name: 'squared-error' },
  { name: 'absolute-error' },
  { name: 'huber', delta: 2 },
  { name: 'binary-cross-entropy' },
  { name: 'softmax-cross-entropy' },
];

/** Every loss, and those that have parameters to leave out also with them. */
export const everyLoss: readonly LossSpec[] = [
  ...losses,
  { name: 'log-cosh' },
  { name: 'binary-cross-entropy', positiveWeight: 3 },
  { name: 'binary-cross-entropy-of-probabilities' },
  { name: 'softmax-cross-entropy', smoothing: 1 / 4 },
  { name: 'negative-log-likelihood' },
  { name: 'kl-divergence' },
  { name: 'hinge' },
  { name: 'squared-hinge' },
  { name: 'poisson' },
  { name: 'poisson-of-rates' },
  { name: 'cosine-distance' },
  { name: 'focal', gamma: 2 },
];

/** How the predictions and the targets of a batch are drawn. */
export interface Drawn {
  readonly predictions: Description<TensorData>;
  readonly targets: Description<TensorData>;
}

/** Predictions, of any size up to `largest` where they may be of any, and targets that go with them, of B examples of C numbers each. */
export function anyBatch({ name }: LossSpec, [b, c]: readonly [number, number], largest = 8): Drawn {
  const numbers = tensorOf([b, c], reals(-largest, largest));
  const classes = tensorOf([b], grid(0, c - 1));
  const of = (predictions: Description<TensorData>, targets: Description<TensorData>): Drawn => ({ predictions, targets });
  switch (name) {
    case 'binary-cross-entropy':
      return of(numbers, tensorOf([b, c], grid(0, 1, 1 / 8)));
    case 'binary-cross-entropy-of-probabilities':
      return of(tensorOf([b, c], reals(1 / 16, 15 / 16)), tensorOf([b, c], grid(0, 1, 1 / 8)));
    case 'softmax-cross-entropy':
      return of(numbers, classes);
    case 'negative-log-likelihood':
      return of(tensorOf([b, c], reals(-largest, 0)), classes);
    case 'kl-divergence':
      return of(tensorOf([b, c], reals(-largest, 0)), tensorOf([b, c], grid(0, 1, 1 / 8)));
    case 'hinge':
    case 'squared-hinge':
      return of(numbers, tensorOf([b, c], grid(-1, 1, 2)));
    case 'poisson':
      return of(tensorOf([b, c], reals(-4, 4)), tensorOf([b, c], grid(0, 8)));
    case 'poisson-of-rates':
      return of(tensorOf([b, c], reals(1 / 8, 8)), tensorOf([b, c], grid(0, 8)));
    case 'cosine-distance':
      // No number is zero, and so no vector is.
      return of(tensorOf([b, c], grid(-3.95, 3.95, 0.1)), tensorOf([b, c], grid(-1.95, 1.95, 0.1)));
    case 'focal':
      return of(numbers, tensorOf([b, c], grid(0, 1)));
    default:
      return of(numbers, numbers);
  }
}

/**
 * Predictions and targets at which a loss is exact, if it ever is: every intermediate, in every order, is a float32. Errors are halves;
 * sigmoids and softmaxes are saturated, at logits ±1024 and at 0 among −1024, so that their losses are multiples of 256.
 */
export function exactBatch(loss: LossSpec, b: number, c: number): Drawn {
  const halves = tensorOf([b, c], grid(-8, 8, 1 / 2));
  const classes = tensorOf([b], grid(0, c - 1));
  switch (loss.name) {
    case 'binary-cross-entropy':
      return { predictions: tensorOf([b, c], grid(-1024, 1024, 2048)), targets: tensorOf([b, c], grid(0, 1, 1 / 4)) };
    case 'softmax-cross-entropy':
      return { predictions: tensorOf([b, c], shuffled(0, ...Array.from({ length: c - 1 }, () => -1024))), targets: classes };
    case 'absolute-error':
      // No error is zero: at the kink more than one gradient is right.
      return { predictions: halves, targets: tensorOf([b, c], grid(-15 / 4, 15 / 4, 1 / 2)) };
    case 'squared-error':
    case 'huber':
      return { predictions: halves, targets: tensorOf([b, c], grid(-4, 4, 1 / 2)) };
    case 'negative-log-likelihood':
      return { predictions: tensorOf([b, c], grid(-8, 0, 1 / 2)), targets: classes };
    case 'kl-divergence':
      return { predictions: tensorOf([b, c], grid(-8, 0, 1 / 2)), targets: tensorOf([b, c], grid(0, 1)) };
    case 'hinge':
    case 'squared-hinge':
      // Off the kink, where the margin is 1.
      return { predictions: tensorOf([b, c], grid(-15 / 4, 15 / 4, 1 / 2)), targets: tensorOf([b, c], grid(-1, 1, 2)) };
    case 'poisson':
      return { predictions: tensorOf([b, c], grid(-1024, 0, 1024)), targets: tensorOf([b, c], grid(0, 4)) };
    default:
      return anyBatch(loss, [b, c]);
  }
}
