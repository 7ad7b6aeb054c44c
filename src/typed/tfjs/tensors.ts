import type * as tfjs from '@tensorflow/tfjs';
import { requireFunction, requireList, requireOneOf, requireShape } from '../../../spec/contracts/checks.ts';
import type { Shape } from '../../../spec/contracts/index.ts';
import type { Sized } from '../marks.ts';
import type { Tfjs, Theta, Typed, TypedVariable } from './carriers.ts';

/** How tensors enter the view. They leave it as they are: a typed tensor is an ordinary one. */
export interface Tensors {
  /**
   * A tensor of the given shape: `t.tensor([dim('batch', 32), 10], data)`.
   *
   * @param data row by row; as many numbers as the product of the sizes
   * @throws TypeError or RangeError when the shape is no list of counts, or the data do not fill it
   */
  tensor<const S extends Shape>(shape: S, data: ArrayLike<number>, dtype?: 'float32' | 'int32' | 'bool'): Typed<S>;

  /**
   * The door for plain tensors: the same tensor, of which the shape is checked once, now.
   *
   * @throws RangeError when the tensor has another shape; TypeError when it is no tensor, or disposed
   */
  from<const S extends Shape>(plain: tfjs.Tensor, shape: S): Typed<S>;

  /** A variable that starts at a copy of the tensor. */
  variable<S extends Shape>(initial: Sized<S>): TypedVariable<S>;

  /** x·W + b: of B rows of F numbers, B rows of C. */
  linear<B extends number, F extends number, C extends number>(
    x: Sized<readonly [B, F]>,
    weights: Sized<readonly [NoInfer<F>, C]>,
    bias: Sized<readonly [NoInfer<C>]>,
  ): Typed<readonly [B, C]>;

  /** What a function that keeps the shape makes of x, as in `t.map(x, tf.relu)`. @throws RangeError when it does not */
  map<S extends Shape>(x: Sized<S>, f: (x: tfjs.Tensor) => tfjs.Tensor): Typed<S>;
}

const written = (shape: Shape): string => `[${shape.join(', ')}]`;

/** @throws TypeError for what is no tensor of TensorFlow.js, or was disposed. */
export function requireAlive(x: tfjs.Tensor, where: string): void {
  if (typeof x !== 'object' || x === null || !('dataId' in x) || !Array.isArray(x.shape))
    throw new TypeError(`${where} is not a tensor of TensorFlow.js. Make it with t.tensor, or pass one to t.from.`);
  if (x.isDisposed)
    throw new TypeError(
      `${where} is a disposed tensor, whose numbers are gone. Use it before tf.tidy or dispose() frees it, or keep it with tf.keep.`,
    );
}

/** @throws TypeError or RangeError unless it is a living tensor of that shape. */
export function requireOfShape(x: tfjs.Tensor, shape: Shape, where: string): void {
  requireAlive(x, where);
  if (x.shape.length !== shape.length || x.shape.some((size, axis) => size !== shape[axis]))
    throw new RangeError(
      `${where} has shape ${written(x.shape)}, but ${written(shape)} was declared. Correct the declaration or the tensor.`,
    );
}

/** The variables that are trained. @throws TypeError for what is none, or disposed */
export function variablesOf(theta: Theta, where: string): tfjs.Variable[] {
  if (typeof theta !== 'object' || theta === null)
    throw new TypeError(`${where}: theta must be a variable, or several. Make them with t.variable.`);
  const isTensor = 'dataId' in theta;
  const given = isTensor ? { theta } : theta;
  const named = Object.entries(given as Readonly<Record<string, tfjs.Variable>>);
  if (named.length === 0) throw new TypeError(`${where}: theta has no variables. Make them with t.variable.`);
  for (const [name, variable] of named) {
    requireAlive(variable, `${where}: ${name === 'theta' ? name : `theta.${name}`}`);
    if (!('assign' in variable))
      throw new TypeError(`${where}: theta.${name} is not a variable. Make it with t.variable.`);
  }
  return named.map(([, variable]) => variable);
}

export function tensors(tf: Tfjs): Tensors {
  // Over plain tensors, which is what they are at run time.
  const functions: { readonly [F in keyof Tensors]: (...args: never[]) => tfjs.Tensor } = {
    tensor(shape: Shape, data: ArrayLike<number>, dtype: 'float32' | 'int32' | 'bool' = 'float32') {
      const sizes = requireShape(shape, 't.tensor: shape');
      requireOneOf(dtype, ['float32', 'int32', 'bool'], 't.tensor: dtype');
      const { length } = requireList(data, 't.tensor: data', 'Give the elements row by row.');
      const wanted = sizes.reduce((product, size) => product * size, 1);
      if (length !== wanted)
        throw new RangeError(
          `t.tensor: data has ${length} elements, but shape ${written(sizes)} holds ${wanted}. Correct the shape or the data.`,
        );
      return tf.tensor(Array.from(data), [...sizes], dtype);
    },
    from(plain: tfjs.Tensor, shape: Shape) {
      requireOfShape(plain, requireShape(shape, 't.from: shape'), 't.from: the tensor');
      return plain;
    },
    variable(initial: tfjs.Tensor) {
      requireAlive(initial, 't.variable: initial');
      return tf.variable(initial);
    },
    linear(x: tfjs.Tensor2D, weights: tfjs.Tensor2D, bias: tfjs.Tensor1D) {
      requireAlive(x, 't.linear: x');
      requireAlive(bias, 't.linear: bias');
      requireOfShape(weights, [x.shape[1], bias.shape[0]], 't.linear: weights');
      return tf.add(tf.matMul(x, weights), bias);
    },
    map(x: tfjs.Tensor, f: (x: tfjs.Tensor) => tfjs.Tensor) {
      requireAlive(x, 't.map: x');
      requireFunction(f, 't.map: f', 'Give one that keeps the shape, as tf.relu.');
      const y = f(x);
      requireOfShape(y, x.shape, 't.map: the result');
      return y;
    },
  };
  return functions as unknown as Tensors;
}
