import { requireFunction, requireList, requireOneOf, requireShape } from '../../spec/contracts/checks.ts';
import type { Shape } from '../../spec/contracts/index.ts';
import type { Carried, DType, Framework } from './framework.ts';
import type { Kind, TensorIn, TypedIn } from './kinds.ts';
import type { Sized } from './marks.ts';

/** How tensors enter the view. They leave it as they are: a typed tensor is an ordinary one. */
export interface Tensors<K extends Kind> {
  /**
   * A tensor of the given shape: `t.tensor([dim('batch', 32), 10], data)`.
   *
   * @param data row by row; as many numbers as the product of the sizes
   * @throws TypeError or RangeError when the shape is no list of counts, or the data do not fill it
   */
  tensor<const S extends Shape>(shape: S, data: ArrayLike<number>, dtype?: DType): TypedIn<S>[K];

  /**
   * The door for plain tensors: the same tensor, of which the shape is checked once, now.
   *
   * @throws RangeError when the tensor has another shape; TypeError when it is no tensor, or disposed
   */
  from<const S extends Shape>(plain: TensorIn<K>, shape: S): TypedIn<S>[K];

  /** x·W + b: of B rows of F numbers, B rows of C. */
  linear<B extends number, F extends number, C extends number>(
    x: Sized<readonly [B, F]>,
    weights: Sized<readonly [NoInfer<F>, C]>,
    bias: Sized<readonly [NoInfer<C>]>,
  ): TypedIn<readonly [B, C]>[K];

  /** What a function that keeps the shape makes of x, as of `relu`. @throws RangeError when it does not */
  map<S extends Shape>(x: Sized<S>, f: (x: TensorIn<K>) => TensorIn<K>): TypedIn<S>[K];
}

const written = (shape: readonly number[]): string => `[${shape.join(', ')}]`;

type Checking<T extends Carried> = Pick<
  Framework<T>,
  'howTheta' | 'isFreed' | 'isTensor' | 'leaves' | 'library' | 'whenFreed'
>;

/** @throws TypeError for what is no tensor of the framework, or is freed. */
export function requireAlive<T extends Carried>(f: Checking<T>, x: T, where: string): void {
  if (!f.isTensor(x))
    throw new TypeError(`${where} is not a tensor of ${f.library}. Make it with t.tensor, or pass one to t.from.`);
  if (f.isFreed(x)) throw new TypeError(`${where} ${f.whenFreed}`);
}

/** @throws TypeError or RangeError unless it is a living tensor of that shape. */
export function requireOfShape<T extends Carried>(f: Checking<T>, x: T, shape: readonly number[], where: string): void {
  requireAlive(f, x, where);
  if (x.shape.length !== shape.length || x.shape.some((size, axis) => size !== shape[axis]))
    throw new RangeError(
      `${where} has shape ${written(x.shape)}, but ${written(shape)} was declared. Correct the declaration or the tensor.`,
    );
}

/** What is trained. @throws TypeError for what is none, or freed */
export function leavesOf<T extends Carried>(f: Checking<T>, theta: object, where: string): readonly T[] {
  if (typeof theta !== 'object' || theta === null) throw new TypeError(`${where}: theta must be ${f.howTheta}`);
  const leaves = f.leaves(theta, where);
  for (const { name, value } of leaves) requireAlive(f, value, `${where}: ${name}`);
  return leaves.map(({ value }) => value);
}

export function tensors<T extends Carried>(f: Framework<T>): Tensors<never> {
  // Over plain tensors, which is what they are at run time.
  const functions: { readonly [F in keyof Tensors<never>]: (...args: never[]) => T } = {
    tensor(shape: Shape, data: ArrayLike<number>, dtype: DType = 'float32') {
      const sizes = requireShape(shape, 't.tensor: shape');
      requireOneOf(dtype, ['float32', 'int32', 'bool'], 't.tensor: dtype');
      const { length } = requireList(data, 't.tensor: data', 'Give the elements row by row.');
      const wanted = sizes.reduce((product, size) => product * size, 1);
      if (length !== wanted)
        throw new RangeError(
          `t.tensor: data has ${length} elements, but shape ${written(sizes)} holds ${wanted}. Correct the shape or the data.`,
        );
      return f.tensor(data, sizes, dtype);
    },
    from(plain: T, shape: Shape) {
      requireOfShape(f, plain, requireShape(shape, 't.from: shape'), 't.from: the tensor');
      return plain;
    },
    linear(x: T, weights: T, bias: T) {
      requireAlive(f, x, 't.linear: x');
      requireAlive(f, weights, 't.linear: weights');
      requireAlive(f, bias, 't.linear: bias');
      if (bias.shape.length !== 1) requireOfShape(f, bias, weights.shape.slice(1), 't.linear: bias');
      requireOfShape(f, weights, [x.shape[1]!, bias.shape[0]!], 't.linear: weights');
      return f.given([x, weights, bias], () => f.add(f.matMul(x, weights), bias));
    },
    map(x: T, fn: (x: T) => T) {
      requireAlive(f, x, 't.map: x');
      requireFunction(fn, 't.map: f', 'Give one that keeps the shape, as relu.');
      const { shape } = x;
      const y = fn(x);
      requireOfShape(f, y, shape, 't.map: the result');
      return y;
    },
  };
  return functions as unknown as Tensors<never>;
}
