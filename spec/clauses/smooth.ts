import { grid, reals, tensorOf, type LossSpec } from '../language/index.ts';
import { anyBatch, type Drawn } from './losses.ts';

/** Predictions and targets of any size, none nearer than ½ to a kink, so that the loss is smooth over steps of up to ¼. */
export function smoothBatch(loss: LossSpec, b: number, c: number): Drawn {
  const tensor = (numbers: ReturnType<typeof grid>): Drawn['predictions'] => tensorOf([b, c], numbers);
  switch (loss.name) {
    case 'absolute-error':
      return { predictions: tensor(grid(-4, 4, 1, [0])), targets: tensor(grid(-1 / 2, 1 / 2, 1)) };
    case 'hinge':
      return { predictions: tensor(grid(-7 / 2, 7 / 2, 1, [-1 / 2, 1 / 2])), targets: tensor(grid(-1, 1, 2)) };
    case 'binary-cross-entropy-of-probabilities':
      return { predictions: tensor(grid(3 / 8, 5 / 8, 1 / 16)), targets: tensor(grid(0, 1, 1 / 4)) };
    case 'poisson':
      return { predictions: tensor(reals(-2, 1)), targets: tensor(grid(0, 4)) };
    case 'poisson-of-rates':
      return { predictions: tensor(reals(1, 4)), targets: tensor(grid(0, 4)) };
    case 'cosine-distance':
      return { predictions: tensor(grid(-4, 4, 1, [0])), targets: tensor(grid(-4, 4, 1, [0])) };
    default:
      return anyBatch(loss, [b, c], 4);
  }
}

/** An upper bound of the second derivative of one element along any direction of length 1, within ¼ of the predictions that are drawn above. */
export function curvature(loss: LossSpec): number {
  switch (loss.name) {
    case 'squared-error':
    case 'squared-hinge':
      return 2;
    case 'absolute-error':
    case 'hinge':
    case 'negative-log-likelihood':
    case 'kl-divergence':
      // Linear.
      return 0;
    case 'huber':
    case 'log-cosh':
      return 1;
    case 'binary-cross-entropy':
      // σ′ ≤ ¼.
      return Math.max(1, loss.positiveWeight ?? 1) / 4;
    case 'binary-cross-entropy-of-probabilities':
      // t/p² + (1 − t)/(1 − p)², from ⅛ to ⅞.
      return 1 / (1 / 8) ** 2;
    case 'softmax-cross-entropy':
      return 1 / 2;
    case 'poisson':
      return Math.exp(1 + 1 / 4);
    case 'poisson-of-rates':
      // t/x².
      return 4 / (3 / 4) ** 2;
    case 'cosine-distance':
      // 2/√3 over |x|², and a vector of four has at least the length 2 · ¾.
      return 2 / Math.sqrt(3) / (2 * (3 / 4)) ** 2;
    case 'focal':
      // At γ = 2, where it is largest: less than ½.
      return 1 / 2;
  }
}
