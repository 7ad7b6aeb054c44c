import type { Arithmetic, LossDefinition, LossNamed, LossSpec } from '../../language/index.ts';
import { oneHot } from './one-hot.ts';

/** `x − max x` along the last axis, its exponentials, and their sums: no exponential overflows, and one of them is 1. */
function shifted<T>({ exp, max, shape, subtract, sum }: Arithmetic<T>, x: T): { largest: T; logits: T; exponentials: T; total: T } {
  const last = shape(x).length - 1;
  const largest = max(x, last);
  const logits = subtract(x, largest);
  const exponentials = exp(logits);
  return { largest, logits, exponentials, total: sum(exponentials, last) };
}

/** What a smoothing of ε makes of a distribution over C classes: `(1 − ε)y + ε/C`. */
function smoothed<T>({ add, constant, multiply, shape }: Arithmetic<T>, y: T, loss: LossSpec): T {
  const { smoothing } = loss as LossNamed<'softmax-cross-entropy'>;
  if (smoothing === undefined) return y;
  return add(multiply(constant(1 - smoothing), y), constant(smoothing / shape(y).at(-1)!));
}

/**
 * Softmax cross-entropy of logits x [B, C] against a distribution y over the classes: `−Σ y log softmax(x)`, one number an
 * example. As Σy = 1 it is `log Σ exp(x) − Σ yx`, and its derivative is `softmax(x) − y`. With smoothing, y is smoothed before
 * (Szegedy et al. 2016, section 7): the smoothed part is no term of its own, and shares weight, mask and denominator.
 */
export const softmaxCrossEntropy: LossDefinition = {
  perRow: true,
  elements: (arithmetic, x, given, loss) => {
    const { add, constant, either, log, multiply, reshape, shape, subtract, sum } = arithmetic;
    const { largest, logits, total } = shifted(arithmetic, x);
    const rows = shape(x).slice(0, -1);
    // −log softmax(x), from the shifted logits, or from log Σ exp(x).
    const surprise = either(
      () => subtract(log(total), logits),
      () => subtract(add(largest, log(total)), x),
    );
    const expected = (y: typeof x): typeof x => sum(multiply(y, surprise), rows.length);
    const { smoothing } = loss as LossNamed<'softmax-cross-entropy'>;
    // Of the smoothed distribution; or (1 − ε) of the given one's, and ε of the mean over the classes.
    const apart = (): typeof x =>
      add(multiply(constant(1 - smoothing!), expected(given)), multiply(constant(smoothing! / shape(x).at(-1)!), sum(surprise, rows.length)));
    return reshape(either(() => expected(smoothed(arithmetic, given, loss)), ...(smoothing === undefined ? [] : [apart])), rows);
  },
  derivative: (arithmetic, x, given, loss) => {
    const { add, constant, divide, either, exp, log, multiply, shape, subtract, sum } = arithmetic;
    const { largest, logits, exponentials, total } = shifted(arithmetic, x);
    const softmax = either(
      () => divide(exponentials, total),
      () => multiply(exponentials, divide(constant(1), total)),
      // The exponential of the log softmax, which the value has left behind in one of its forms.
      () => exp(subtract(logits, log(total))),
      () => exp(subtract(x, add(largest, log(total)))),
    );
    const y = smoothed(arithmetic, given, loss);
    // Σy is one, but for rounding.
    return either(
      () => subtract(softmax, y),
      () => subtract(multiply(softmax, sum(y, shape(y).length - 1)), y),
    );
  },
  targets: oneHot,
};
