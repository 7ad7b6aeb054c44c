/**
 * Reverse-mode differentiation over any arithmetic: a formula is computed once with numbers that remember what they were
 * made of, and then walked back. So the derivative of a formula exists wherever the formula does: in float64, in balls,
 * in rational numbers.
 */
import type { Arithmetic } from './arithmetic.ts';
import { filled, sameShape } from './tensor.ts';

/** A number that remembers what it was made of, and what it passes back to each. */
interface Node<T> {
  readonly value: T;
  readonly from: readonly (readonly [parent: Node<T>, pass: (upstream: T) => T])[];
}

/** An upstream gradient, summed over the axes along which its operand was broadcast. */
function unbroadcast<T>({ reshape, shape, sum }: Arithmetic<T>, upstream: T, to: readonly number[]): T {
  if (sameShape(shape(upstream), to)) return upstream;
  const rank = shape(upstream).length;
  let folded = upstream;
  for (let axis = 0; axis < rank; axis++) {
    const own = axis - rank + to.length;
    if ((own < 0 || to[own] === 1) && shape(folded)[axis] !== 1) folded = sum(folded, axis);
  }
  return reshape(folded, to);
}

const noDerivative = (operation: string) => (): never => {
  throw new TypeError(`the operation '${operation}' has no derivative here: give the derivative yourself`);
};

/** The arithmetic whose numbers remember. */
function recording<T>(of: Arithmetic<T>): Arithmetic<Node<T>> {
  const { constant, divide, multiply, positive, select, shape, subtract } = of;
  const leaf = (value: T): Node<T> => ({ value, from: [] });
  const minusOne = (x: T): T => multiply(constant(-1), x);
  const sign = (x: T): T => subtract(positive(x), positive(minusOne(x)));
  const zero = (): T => constant(0);
  const binary =
    (compute: (a: T, b: T) => T, back: (up: T, a: T, b: T, value: T) => readonly [a: () => T, b: () => T]) =>
    (a: Node<T>, b: Node<T>): Node<T> => {
      const value = compute(a.value, b.value);
      const to = (which: 0 | 1, operand: Node<T>) => (up: T) =>
        unbroadcast(of, back(up, a.value, b.value, value)[which](), shape(operand.value));
      return {
        value,
        from: [
          [a, to(0, a)],
          [b, to(1, b)],
        ],
      };
    };
  const unary =
    (compute: (x: T) => T, back: (up: T, x: T, value: T) => T) =>
    (x: Node<T>): Node<T> => {
      const value = compute(x.value);
      return { value, from: [[x, (up) => back(up, x.value, value)]] };
    };
  /** One where the first is smaller, a half where both are alike. */
  const smaller = (a: T, b: T): T =>
    multiply(constant(1 / 2), of.add(subtract(constant(1), positive(subtract(a, b))), positive(subtract(b, a))));
  const ones = (like: T): T => of.fromData(filled(shape(like), 1));
  return {
    fromData: (given) => leaf(of.fromData(given)),
    constant: (value) => leaf(constant(value)),
    shape: (x) => shape(x.value),
    read: (x) => of.read(x.value),
    add: binary(of.add, (up) => [() => up, () => up]),
    subtract: binary(subtract, (up) => [() => up, () => minusOne(up)]),
    multiply: binary(multiply, (up, a, b) => [() => multiply(up, b), () => multiply(up, a)]),
    divide: binary(divide, (up, a, b, value) => [
      () => divide(up, b),
      // −a/b², as PyTorch, tfjs and JAX have it.
      () =>
        of.anyOf(
          () => minusOne(multiply(up, divide(value, b))),
          () => minusOne(divide(multiply(up, a), multiply(b, b))),
          () => minusOne(multiply(multiply(up, a), divide(constant(1), multiply(b, b)))),
        ),
    ]),
    minimum: binary(of.minimum, (up, a, b) => [() => multiply(up, smaller(a, b)), () => multiply(up, smaller(b, a))]),
    maximum: binary(of.maximum, (up, a, b) => [() => multiply(up, smaller(b, a)), () => multiply(up, smaller(a, b))]),
    absolute: unary(of.absolute, (up, x) => multiply(up, sign(x))),
    exp: unary(of.exp, (up, _, value) => multiply(up, value)),
    log: unary(of.log, (up, x) => divide(up, x)),
    log1p: unary(of.log1p, (up, x) => divide(up, of.add(constant(1), x))),
    // The second forms are JAX's.
    sqrt: unary(of.sqrt, (up, _, value) =>
      of.anyOf(
        () => divide(up, multiply(constant(2), value)),
        () => multiply(up, divide(constant(1 / 2), value)),
      ),
    ),
    tanh: unary(of.tanh, (up, _, value) =>
      of.anyOf(
        () => multiply(up, subtract(constant(1), multiply(value, value))),
        () => multiply(of.add(up, multiply(up, value)), subtract(constant(1), value)),
      ),
    ),
    power: (x, exponent) =>
      unary(
        (base) => of.power(base, exponent),
        (up, base) => multiply(up, multiply(constant(exponent), of.power(base, exponent - 1))),
      )(x),
    positive: (x) => leaf(positive(x.value)),
    select: (condition, a, b) => ({
      value: select(condition.value, a.value, b.value),
      from: [
        [a, (up) => unbroadcast(of, select(condition.value, up, zero()), shape(a.value))],
        [b, (up) => unbroadcast(of, select(condition.value, zero(), up), shape(b.value))],
      ],
    }),
    sum: (x, axis) => ({ value: of.sum(x.value, axis), from: [[x, (up) => multiply(up, ones(x.value))]] }),
    max: (x, axis) => {
      const value = of.max(x.value, axis);
      const back = (up: T): T => {
        const largest = subtract(constant(1), positive(subtract(value, x.value)));
        return multiply(up, divide(largest, of.sum(largest, axis)));
      };
      return { value, from: [[x, back]] };
    },
    reshape: (x, to) => ({
      value: of.reshape(x.value, to),
      from: [[x, (up) => of.reshape(up, shape(x.value))]],
    }),
    rows: noDerivative('rows'),
    anyOf: (one) => one(),
    subgradient: (chosen) => chosen,
  };
}

/** A formula's value, and the gradient in each of its inputs that an upstream gradient gives. */
export interface Differentiated<T, N extends string> {
  readonly value: T;
  readonly pullback: (upstream: T) => Readonly<Record<N, T>>;
}

/**
 * Differentiates a formula of named inputs. Throws a TypeError for an operation that has no derivative.
 */
export function differentiated<T, N extends string>(
  of: Arithmetic<T>,
  inputs: Readonly<Record<N, T>>,
  formula: <U>(arithmetic: Arithmetic<U>, inputs: Readonly<Record<N, U>>) => U,
): Differentiated<T, N> {
  const names = Object.keys(inputs) as N[];
  const leaves = Object.fromEntries(
    names.map((name) => [name, { value: inputs[name], from: [] } satisfies Node<T>]),
  ) as unknown as Record<N, Node<T>>;
  const made = formula(recording(of), leaves);
  const pullback = (upstream: T): Readonly<Record<N, T>> => {
    const gradients = new Map<Node<T>, T>([[made, upstream]]);
    for (const node of inOrder(made)) {
      const up = gradients.get(node);
      if (up === undefined) continue;
      for (const [parent, pass] of node.from) {
        const before = gradients.get(parent);
        const more = pass(up);
        gradients.set(parent, before === undefined ? more : of.add(before, more));
      }
    }
    const none = (name: N): T => of.multiply(of.constant(0), inputs[name]);
    return Object.fromEntries(names.map((name) => [name, gradients.get(leaves[name]) ?? none(name)])) as Record<N, T>;
  };
  return { value: made.value, pullback };
}

/** Every node from which a result was made, each after all that were made of it. */
function inOrder<T>(result: Node<T>): readonly Node<T>[] {
  const seen = new Set<Node<T>>();
  const order: Node<T>[] = [];
  const visit = (node: Node<T>): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const [parent] of node.from) visit(parent);
    order.push(node);
  };
  visit(result);
  return order.toReversed();
}
