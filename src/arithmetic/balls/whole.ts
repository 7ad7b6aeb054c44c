import type { Arithmetic } from '../../../spec/language/index.ts';
import { broadcast, checkReshape } from '../elementwise.ts';
import { making, mapped } from '../making.ts';
import type { Binary, Operations } from './operations.ts';
import { ballsOf, holdsOnly, isOf, renewed, takenOf, type BallTensor, type NewBalls } from './tensor.ts';

/** The operations that are done with rows of tensors, too. */
export type RowOperations = Pick<Operations, 'binary' | 'unary' | 'power' | 'select' | 'sum' | 'max'>;

/** Makes a tensor that is to be filled. */
export type Empty = (shape: readonly number[]) => NewBalls;

type Named = Exclude<
  keyof Arithmetic<BallTensor>,
  'fromData' | 'constant' | 'anyOf' | 'subgradient' | 'evaluates' | 'off' | 'shape' | 'read'
>;
/** What an arithmetic has from its operations, each of which makes a tensor of its own. */
export type Whole = Pick<Arithmetic<BallTensor>, 'shape' | 'read'> & {
  readonly [Name in Named]: (...given: Parameters<Arithmetic<BallTensor>[Name]>) => NewBalls;
};

/** The same operations on whole tensors. What changes nothing is left out. */
export function wholeOf({ binary, unary, ...operations }: RowOperations, empty: Empty): Whole {
  const { one, reducing } = making<BallTensor, NewBalls>(empty);
  const two =
    ({ into, left, right }: Binary) =>
    (a: BallTensor, b: BallTensor): NewBalls => {
      const shape = broadcast(a.shape, b.shape);
      if (right !== undefined && isOf(a, shape) && holdsOnly(b, right)) return renewed(a);
      if (left !== undefined && isOf(b, shape) && holdsOnly(a, left)) return renewed(b);
      const made = empty(shape);
      into(made, a, b);
      return made;
    };
  return {
    shape: (x) => x.shape,
    read: ({ shape, middle }) => ({ shape, data: middle }),
    ...mapped(binary, two),
    ...mapped(unary, one),
    power: (x, exponent) => one(operations.power(exponent))(x),
    select: (condition, a, b) => {
      const shape = broadcast(broadcast(condition.shape, a.shape), b.shape);
      if (isOf(a, shape) && holdsOnly(condition, 1)) return renewed(a);
      const made = empty(shape);
      operations.select(made, condition, a, b);
      return made;
    },
    sum: reducing(operations.sum),
    max: reducing(operations.max),
    reshape: (x, shape) => {
      checkReshape(x.shape, shape);
      return ballsOf(shape, x.middle, x.radius);
    },
    rows: takenOf,
  };
}
