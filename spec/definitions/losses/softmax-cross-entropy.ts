import { sizeOf, type Arithmetic, type LossDefinition, type TensorData } from '../../language/index.ts';

/** `x − max x` along the last axis, its exponentials, and their sums: no exponential overflows, and one of them is 1. */
function shifted<T>({ exp, max, shape, subtract, sum }: Arithmetic<T>, x: T): { largest: T; logits: T; exponentials: T; total: T } {
  const last = shape(x).length - 1;
  const largest = max(x, last);
  const logits = subtract(x, largest);
  const exponentials = exp(logits);
  return { largest, logits, exponentials, total: sum(exponentials, last) };
}

/** Class indices [B] as distributions [B, C] with all their mass on one class. */
function oneHot(given: TensorData, shape: readonly number[]): TensorData {
  if (given.shape.length === shape.length) return given;
  const classes = shape.at(-1)!;
  const data = new Float64Array(sizeOf(shape));
  Array.from(given.data).forEach((index, row) => {
    if (!Number.isInteger(index) || index < 0 || index >= classes) {
      throw new RangeError(`class index ${index} in row ${row} is not one of 0 … ${classes - 1}`);
    }
    data[row * classes + index] = 1;
  });
  return { shape, data };
}

/**
 * Softmax cross-entropy of logits x [B, C] against a distribution y over the classes: `−Σ y log softmax(x)`, one number an
 * example. As Σy = 1 it is `log Σ exp(x) − Σ yx`, and its derivative is `softmax(x) − y`.
 */
export const softmaxCrossEntropy: LossDefinition = {
  elements: (arithmetic, x, y) => {
    const { add, either, log, multiply, reshape, shape, subtract, sum } = arithmetic;
    const { largest, logits, total } = shifted(arithmetic, x);
    const rows = shape(x).slice(0, -1);
    // −log softmax(x), from the shifted logits, or from log Σ exp(x).
    const surprise = either(
      () => subtract(log(total), logits),
      () => subtract(add(largest, log(total)), x),
    );
    return reshape(sum(multiply(y, surprise), rows.length), rows);
  },
  derivative: (arithmetic, x, y) => {
    const { add, constant, divide, either, exp, log, multiply, subtract } = arithmetic;
    const { largest, logits, exponentials, total } = shifted(arithmetic, x);
    const softmax = either(
      () => divide(exponentials, total),
      () => multiply(exponentials, divide(constant(1), total)),
      // The exponential of the log softmax, which the value has left behind in one of its forms.
      () => exp(subtract(logits, log(total))),
      () => exp(subtract(x, add(largest, log(total)))),
    );
    return subtract(softmax, y);
  },
  curvature: 1 / 2,
  targets: oneHot,
};
