import type * as tfjs from '@tensorflow/tfjs';
import type { ScalarReduction } from '../../../spec/contracts/gradient.ts';
import type { Tfjs } from './carriers.ts';

/** What a mean divides by, in the words of the specification. */
export const meansOver = [
  'examples',
  'elements',
  'sum-of-weights',
  'non-zero-weights',
  'valid',
  'sum-of-valid-weights',
] as const;
export type MeanOver = (typeof meansOver)[number];

/** What stands beside the elements of a loss, in their shape. */
export interface Beside {
  readonly weights?: tfjs.Tensor | undefined;
  /** Not zero where an element counts. */
  readonly mask?: tfjs.Tensor | undefined;
}

/**
 * x where the mask is not zero, and the filler elsewhere: whatever stands there, NaN included, reaches neither the value
 * nor the gradient. (`tf.where` multiplies an upstream gradient by zero, and 0 · NaN is NaN.)
 */
export function select(tf: Tfjs, mask: tfjs.Tensor | undefined, x: tfjs.Tensor, filler: number): tfjs.Tensor {
  if (mask === undefined) return x;
  const valid = tf.notEqual(mask, 0);
  // What is made here is freed before the way back, except what is saved.
  return tf.customGrad((value: tfjs.Tensor | tfjs.GradSaveFunc, save: tfjs.Tensor | tfjs.GradSaveFunc) => {
    (save as tfjs.GradSaveFunc)([valid]);
    return {
      value: tf.where(valid, value as tfjs.Tensor, tf.fill((value as tfjs.Tensor).shape, filler)),
      gradFunc: (upstream: tfjs.Tensor, [kept]: tfjs.Tensor[]) => tf.where(kept!, upstream, tf.zerosLike(upstream)),
    };
  })(x);
}

/** The largest element. Its gradient is shared evenly among the elements that attain it, and sums to one. */
function largest(tf: Tfjs, x: tfjs.Tensor): tfjs.Tensor {
  return tf.customGrad((elements: tfjs.Tensor | tfjs.GradSaveFunc, save: tfjs.Tensor | tfjs.GradSaveFunc) => {
    const value = tf.max(elements as tfjs.Tensor);
    (save as tfjs.GradSaveFunc)([elements as tfjs.Tensor, value]);
    return {
      value,
      gradFunc: (upstream: tfjs.Tensor, [all, top]: tfjs.Tensor[]) => {
        const attained = tf.cast(tf.equal(all!, top!), 'float32');
        return tf.mul(attained, tf.div(upstream, tf.sum(attained)));
      },
    };
  })(x);
}

/** What the mean divides by: a number where only the shape matters. */
function denominator(tf: Tfjs, mean: MeanOver, elements: tfjs.Tensor, { weights, mask }: Beside): tfjs.Scalar | number {
  const ofValid = (x: tfjs.Tensor): tfjs.Scalar => tf.sum(select(tf, mask, x, 0)) as tfjs.Scalar;
  const ones = (): tfjs.Tensor => tf.fill(elements.shape, 1);
  switch (mean) {
    case 'examples':
      return elements.shape[0];
    case 'elements':
      return elements.size;
    case 'sum-of-weights':
      return weights === undefined ? elements.size : (tf.sum(weights) as tfjs.Scalar);
    case 'non-zero-weights':
      return weights === undefined
        ? elements.size
        : (tf.sum(tf.cast(tf.notEqual(weights, 0), 'float32')) as tfjs.Scalar);
    case 'valid':
      return mask === undefined ? elements.size : ofValid(ones());
    case 'sum-of-valid-weights':
      return ofValid(weights ?? ones());
  }
}

/** The weighted elements, with a filler where the mask is zero. */
export function counted(tf: Tfjs, elements: tfjs.Tensor, { weights, mask }: Beside, filler: number): tfjs.Tensor {
  return select(tf, mask, weights === undefined ? elements : tf.mul(elements, weights), filler);
}

/** The reduced loss, and what a mean of these elements divides by. Weights multiply before anything is reduced. */
export function reduce(
  tf: Tfjs,
  elements: tfjs.Tensor,
  reducedBy: ScalarReduction,
  mean: MeanOver,
  beside: Beside,
): { readonly value: tfjs.Tensor; readonly denominator: tfjs.Scalar | number } {
  const all = counted(tf, elements, beside, reducedBy === 'max' ? -Infinity : 0);
  const divisor = denominator(tf, mean, elements, beside);
  if (reducedBy === 'max') return { value: largest(tf, all), denominator: divisor };
  const sum = tf.sum(all);
  return { value: reducedBy === 'sum' ? sum : tf.div(sum, divisor), denominator: divisor };
}
