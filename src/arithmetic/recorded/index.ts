import { broadcastShape, sameShape, sizeOf, type Arithmetic, type TensorData } from '../../../spec/language/index.ts';
import { putInto } from '../balls/classes.ts';
import type { Binary, Unary } from '../balls/operations.ts';
import { fromZeroInto, isAtLeastZero } from '../balls/signs.ts';
import { ballsOf, holdsOnly, isExact, isOf, renewed, type BallTensor } from '../balls/tensor.ts';
import { checkReshape } from '../elementwise.ts';
import { ofEachProfile, type Profile } from '../profile.ts';
import { isRepeated, putGiven } from './given.ts';
import { copy, isUniform, rowsOf, type Into, type Node } from './graph.ts';
import { kindOf, numbers, type Kind } from './kinds.ts';
import { isRowByRow, type Recorded, type Resolve, type Sign } from './quantity.ts';
import { resolving, type Resolving } from './resolving.ts';
import { selectProduct } from './sparse.ts';

export interface Recording extends Pick<Resolving, 'ballsOf' | 'firstOf' | 'rowsOf'> {
  readonly arithmetic: Arithmetic<Recorded>;
  /** What was recorded stays what it is; but what is recorded from now on is not looked for in it. */
  readonly forget: () => void;
}

export type { Recorded } from './quantity.ts';

/** As many numbers as are worth being computed row by row. */
export const large = 4096;
/** How many numbers of a tensor are computed at a time: what one operation makes, the next still finds in the caches. */
const inCaches = 4096;

/** The recording of balls for a profile. */
export const recordingOf: (profile: Profile) => Recording = ofEachProfile((profile) => recording(kindOf(profile)));
/** The recording of numbers: as for a profile, its functions are made once. */
export const recordingOfNumbers = (): Recording => (ofNumbers ??= recording(numbers));
let ofNumbers: Recording | undefined;

/**
 * The arithmetic of balls, or of numbers, for large tensors, with the same results to the last bit: it records what is
 * computed, each quantity once, and then computes a few rows of everything at a time. What needs all rows together is
 * left to the arithmetic of whole tensors.
 */
export function recording(kind: Kind, least: number = large, atOnce: number = inCaches): Recording {
  const { whole, empty, isOfBalls, isExactAsGiven } = kind;
  const { binary, unary, ...operations } = kind.operations;
  const selectOfProduct = selectProduct(kind);
  const { resolved, inFirst, ...results } = resolving(atOnce, empty);

  const known = (balls: BallTensor): Recorded => ({ shape: balls.shape, balls, sign: false, held: balls.middle });
  const signOf = ({ balls, sign }: Recorded): Sign =>
    isOfBalls && (balls === undefined ? sign : balls.notNegative === true);
  const both = (a: Sign, b: Sign): Sign =>
    a === false || b === false ? false : a === true ? b : b === true ? a : [...a, ...b];

  const nodes = new Map<string, Node>();
  // Whoever made an array may write other numbers into it, once the recording is over.
  let given = new WeakMap<Float64Array, Map<string, Node>>();
  let count = 0;
  /** A new node: all are made here, with the same fields in the same order. */
  const newNode = (own: Pick<Node, 'shape' | 'first' | 'isUniform'> & Partial<Node>): Node => ({
    id: count++,
    shape: own.shape,
    operands: own.operands ?? [],
    byRow: own.byRow ?? [],
    into: own.into,
    given: own.given,
    isLargest: own.isLargest ?? false,
    isHull: own.isHull ?? false,
    isUniform: own.isUniform,
    balls: own.balls,
    first: own.first,
    isChecked: false,
    isNotNegative: undefined,
  });
  /** The node of what is computed, or of balls that are there. Equal numbers are one. */
  function nodeOf({ balls, node }: Recorded): Node {
    if (node !== undefined) return node;
    const { shape, middle, radius } = balls!;
    const add = (): Node =>
      newNode({
        shape,
        balls: balls!,
        first: shape.length > 0 ? rowsOf(balls!, 0, 1) : balls!,
        isUniform: isUniform(balls!),
      });
    const key = shape.join();
    if (middle.length === 1) {
      const of = `${key}: ${Object.is(middle[0], -0) ? '-0' : middle[0]} ${radius[0]}`;
      return nodes.get(of) ?? put(nodes, of, add());
    }
    const those = given.get(middle) ?? put(given, middle, new Map<string, Node>());
    return those.get(key) ?? put(those, key, add());
  }

  /** Whether large numbers, which are not in float64, may stay as they are; those that are all one are soon known. */
  const canBeGiven = ({ shape, data }: TensorData): boolean =>
    isExactAsGiven &&
    data.length >= least &&
    (shape[0] ?? 0) > 1 &&
    !(data instanceof Float64Array) &&
    !isRepeated(data);
  function asGiven({ shape, data }: TensorData): Recorded {
    const first = empty([1, ...shape.slice(1)]);
    putGiven(first, data, 0);
    const node = newNode({ shape, given: data, first, isUniform: false });
    return { shape, node, sign: isAtLeastZero(data), held: {} };
  }

  const later = (of: readonly Recorded[], make: (of: Resolve) => BallTensor, shape: readonly number[]): Recorded => ({
    shape,
    later: { of, make },
    sign: false,
    held: {},
  });

  /** A node, which is added if it is not there. */
  function recorded(
    key: string,
    operands: readonly Recorded[],
    shape: readonly number[],
    into: Into | undefined,
    sign: Sign | 'checked',
    { isLargest = false, isHull = false, held = {} } = {},
  ): Recorded {
    const of = operands.map(nodeOf);
    const name = `${key} ${shape.join()} ${of.map(({ id }) => id).join()}`;
    const node = nodes.get(name) ?? put(nodes, name, added(of, shape, into, { isLargest, isHull }));
    if (sign === 'checked') node.isChecked = true;
    return { shape, node, sign: sign === 'checked' ? [node] : sign, held };
  }
  function added(
    operands: readonly Node[],
    shape: readonly number[],
    into: Into | undefined,
    { isLargest, isHull }: Pick<Node, 'isLargest' | 'isHull'>,
  ): Node {
    const byRow = operands.map(
      (operand) => operand.shape[0] === shape[0] && (into === undefined || operand.shape.length === shape.length),
    );
    const firstRows = operands.map((operand, i) => (byRow[i] ? operand.first : operand.balls!));
    const row = [1, ...shape.slice(1)];
    const first = into === undefined ? ballsOf(row, firstRows[0]!.middle, firstRows[0]!.radius) : empty(row);
    into?.(first, ...firstRows);
    // What is computed from numbers that are the same everywhere is so, too; but not where the largest of them is.
    const isSame = !isLargest && operands.every((operand) => operand.isUniform);
    return newNode({ shape, operands, byRow, into, isLargest, isHull, isUniform: isSame, first });
  }

  /** Whether something of this shape can be computed row by row of these. */
  const canBeByRow = (operands: readonly Recorded[], shape: readonly number[]): boolean =>
    shape.length > 0 &&
    shape[0]! > 1 &&
    operands.every((x) => !isRowByRow(x) || (x.shape.length === shape.length && x.shape[0] === shape[0]));
  /**
   * An elementwise operation: at once where it is small, later where it waits for something small, and else row by row;
   * or at once where that cannot be.
   */
  function elementwise(
    operands: readonly Recorded[],
    shape: readonly number[],
    now: (of: Resolve) => BallTensor,
    byRow: () => Recorded,
  ): Recorded {
    const isSmall = !operands.some(isRowByRow) && sizeOf(shape) < least;
    if (isSmall && operands.some(({ balls }) => balls === undefined)) return later(operands, now, shape);
    for (const x of operands) if (x.later !== undefined) resolved(x);
    return isSmall || !canBeByRow(operands, shape) ? known(now(resolved)) : byRow();
  }

  /** The same balls, as the result of an operation that changes nothing. */
  const same = (x: Recorded, sign: Sign): Recorded => {
    if (x.balls === undefined) return { shape: x.shape, node: x.node!, sign, held: x.held };
    const balls = ballsOf(x.shape, x.balls.middle, x.balls.radius);
    if (sign === true) balls.notNegative = true;
    return { shape: x.shape, balls, ...(x.node && { node: x.node }), sign: false, held: x.held };
  };
  /** The one number that a tensor certainly holds everywhere, where there is one: ones are asked about again and again. */
  let ofOne = new WeakMap<Float64Array, number | undefined>();
  function onlyOf(balls: BallTensor): number | undefined {
    const { middle } = balls;
    if (!ofOne.has(middle)) ofOne.set(middle, holdsOnly(balls, middle[0]!) ? middle[0] : undefined);
    return ofOne.get(middle);
  }
  /** Whether every number is certainly this one. The first row mostly tells. */
  const isOnly = (x: Recorded, value: number): boolean =>
    (x.balls !== undefined || holdsOnly(x.node!.first, value)) && onlyOf(resolved(x)) === value;
  const hasShape = (x: Recorded, shape: readonly number[]): boolean =>
    x.balls === undefined ? sameShape(x.shape, shape) : isOf(x.balls, shape);

  type Two = keyof typeof binary;
  const two =
    (name: Two, signs: (a: Recorded, b: Recorded) => Sign | 'checked') =>
    (a: Recorded, b: Recorded): Recorded => {
      const { into, left, right }: Binary = binary[name];
      const shape = broadcastShape(a.shape, b.shape);
      return elementwise(
        [a, b],
        shape,
        (of) => whole[name](of(a), of(b)),
        () => {
          const [neutral] = [
            right !== undefined && hasShape(a, shape) && isOnly(b, right) && a,
            left !== undefined && hasShape(b, shape) && isOnly(a, left) && b,
          ].filter((x) => x !== false);
          const sign = signs(a, b);
          if (neutral === undefined) return recorded(name, [a, b], shape, into, sign);
          if (sign !== 'checked') return same(neutral, sign);
          return recorded('same', [neutral], shape, copy, sign, { held: neutral.held });
        },
      );
    };
  const isSame = (a: Recorded, b: Recorded): boolean => a === b || (a.balls !== undefined && a.balls === b.balls);

  /** The largest numbers, taken from those that they are the largest of. */
  function fromLargest(
    a: Recorded,
    b: Recorded,
    { axis }: NonNullable<Recorded['largest']>,
    isFirst: boolean,
  ): Recorded {
    const shape = broadcastShape(a.shape, b.shape);
    const into: Into = (made, p, q) => {
      binary.subtract.into(made, p, q);
      for (const place of (isFirst ? p : q).largest!.at) if (place >= 0) putInto(made, place)(0, 0);
    };
    if (!isOnly(b, 0)) return recorded(`from largest ${isFirst}`, [a, b], shape, into, 'checked');
    const x = resolved(isFirst ? b : a);
    const most = whole.max(x, axis);
    return known(isFirst ? whole.subtract(most, x) : whole.subtract(x, most));
  }
  const difference = two('subtract', () => 'checked');

  const one =
    (name: keyof typeof unary, sign: (x: Recorded) => Sign, domain = (x: Recorded): Recorded => x) =>
    (x: Recorded): Recorded =>
      applied(name, unary[name], whole[name], sign, domain)(x);
  const applied =
    (
      key: string,
      into: Unary,
      now: (x: BallTensor) => BallTensor,
      sign: (x: Recorded) => Sign,
      domain: (x: Recorded) => Recorded,
    ) =>
    (x: Recorded): Recorded =>
      elementwise(
        [x],
        x.shape,
        (of) => now(of(x)),
        () => recorded(key, [domain(x)], x.shape, into, sign(x)),
      );
  /** The balls without what is below zero, where it is certain that no number is. */
  function fromZero(x: Recorded): Recorded {
    const sign = signOf(x);
    // Of what was found not to be negative nothing is below zero; of what is computed from that, some may be.
    if (sign === false || (sign !== true && sign.length === 1 && sign[0] === x.node)) return x;
    if (sign !== true && resolved(x).notNegative !== true) return x;
    return recorded('from zero', [x], x.shape, fromZeroInto, true);
  }

  function reduced(name: 'sum' | 'max', x: Recorded, axis: number | undefined): Recorded {
    const shape = axis === undefined ? [] : x.shape.with(axis, 1);
    const isLargest = name === 'max';
    const largest = isLargest ? { of: x, axis } : undefined;
    const now = (of: Resolve): BallTensor => whole[name](of(x), axis);
    const isByRow = (axis ?? 0) > 0 && x.later === undefined && x.shape[0]! > 1;
    // Sums of what is given are mostly counts or weights: better known at once.
    if (isByRow && (isRowByRow(x) || (isLargest && sizeOf(x.shape) >= least))) {
      const into: Into = (made, of) => operations[name](made, of, axis);
      return { ...recorded(`${name} ${axis}`, [x], shape, into, signOf(x), { isLargest }), largest };
    }
    return { ...(x.balls === undefined ? later([x], now, shape) : known(now(resolved))), largest };
  }

  const heldBy = ({ balls, held, node }: Recorded): object =>
    balls !== undefined && node === undefined ? balls.middle : held;
  /** One after another, as the tensor ball does: what is held in one place is not looked at twice. */
  function hull(forms: readonly Recorded[]): Recorded {
    const [first, ...others] = forms as readonly [Recorded, ...Recorded[]];
    const { shape } = first;
    // What is one node here is two tensors there, unless it is held in one place.
    const apart = (form: Recorded): BallTensor => {
      const balls = resolved(form);
      return balls.middle === resolved(first).middle && heldBy(form) !== heldBy(first)
        ? { ...balls, middle: balls.middle.slice() }
        : balls;
    };
    const now = (of: Resolve): BallTensor =>
      of === inFirst ? renewed(of(first)) : whole.anyOf(() => of(first), ...others.map((form) => () => apart(form)));
    if (!forms.every((form) => sameShape(form.shape, shape))) return known(now(resolved));
    const hulled = elementwise(forms, shape, now, () => {
      const apartFrom = others.filter((form) => heldBy(form) !== heldBy(first));
      // Widened by the same balls, those of the first stay as they are.
      const from = apartFrom.findIndex((form) => nodeOf(form) !== nodeOf(first));
      const further = from < 0 ? [] : apartFrom.slice(from);
      const sign = forms.map(signOf).reduce(both);
      if (further.length === 0) return { ...same(first, sign), held: {} };
      const into: Into = (made, start, ...rest) => {
        copy(made, start);
        for (const other of rest) operations.widen!(made, other);
      };
      return recorded('hull', [first, ...further], shape, into, sign, { isHull: true });
    });
    return hulled.later === undefined ? hulled : { ...hulled, later: { ...hulled.later, isHull: true } };
  }

  /** What products that are computed row by row are made of. */
  const factors = new WeakMap<Node, readonly [Recorded, Recorded]>();
  /** A choice between something and something else: a product instead of one number is multiplied only where it is chosen. */
  function chosen(condition: Recorded, a: Recorded, b: Recorded, shape: readonly number[]): Recorded {
    const sign = ofBoth(a, b);
    const of = a.balls === undefined ? factors.get(a.node!) : undefined;
    const isAlike = (x: Recorded): boolean => sameShape(x.shape, shape);
    if (of !== undefined && [condition, a, ...of].every(isAlike) && sizeOf(b.shape) === 1) {
      return recorded('select product', [condition, ...of, b], shape, selectOfProduct, sign);
    }
    return recorded('select', [condition, a, b], shape, operations.select, sign);
  }
  const isGivenExactly = ({ node, balls }: Recorded): boolean =>
    node?.given !== undefined || (balls !== undefined && isExact(balls));
  /** What was multiplied by −1 only, where that is exact: it is as far from zero. */
  function unsigned(x: Recorded): Recorded {
    const [a, b] = (x.node && factors.get(x.node)) ?? [];
    const isNegated = a?.balls !== undefined && holdsOnly(a.balls, -1) && b !== undefined && isGivenExactly(b);
    return isNegated && sameShape(b.shape, x.shape) ? b : x;
  }
  const ofBoth = (a: Recorded, b: Recorded): Sign => both(signOf(a), signOf(b));
  const always = (): Sign => true;
  const never = (): Sign => false;
  const arithmetic: Arithmetic<Recorded> = {
    fromData: (data) => (canBeGiven(data) ? asGiven(data) : known(whole.fromData(data))),
    constant: (value) => known(whole.constant(value)),
    shape: ({ shape }) => shape,
    read: (x) => whole.read(resolved(x)),
    add: two('add', ofBoth),
    subtract: (a, b) => {
      const isFirst = a.largest?.of === b;
      const most = isFirst ? a : b.largest?.of === a ? b : undefined;
      if (most === undefined) return difference(a, b);
      return most.node?.isLargest === true && canBeByRow([a, b], broadcastShape(a.shape, b.shape))
        ? fromLargest(a, b, most.largest!, isFirst)
        : known(whole.subtract(resolved(a), resolved(b)));
    },
    // A square is not negative; a product of what is computed twice may be, for a subject may round it differently.
    multiply: (a, b) => {
      const product = two('multiply', isSame(a, b) ? always : ofBoth)(a, b);
      // Where it is one of its operands, it was not multiplied.
      if (product.node !== undefined && product.node !== a.node && product.node !== b.node)
        factors.set(product.node, [a, b]);
      return product;
    },
    divide: two('divide', ofBoth),
    minimum: two('minimum', ofBoth),
    maximum: (a, b) => {
      // Which of them is not negative, if that is still to be found out, is found out.
      for (const x of [a, b])
        if (typeof signOf(x) === 'object' && signOf(a) !== true && signOf(b) !== true) resolved(x);
      return two('maximum', () => signOf(a) === true || signOf(b) === true)(a, b);
    },
    absolute: (x) => one('absolute', always)(unsigned(x)),
    exp: one('exp', always),
    log: one('log', never, fromZero),
    log1p: one('log1p', signOf, fromZero),
    sqrt: one('sqrt', always, fromZero),
    tanh: one('tanh', signOf),
    power: (x, exponent) =>
      applied(
        `power ${exponent}`,
        operations.power(exponent),
        (balls) => whole.power(balls, exponent),
        signOf,
        fromZero,
      )(x),
    positive: one('positive', always),
    select: (condition, a, b) => {
      const shape = [condition.shape, a.shape, b.shape].reduce(broadcastShape);
      return elementwise(
        [condition, a, b],
        shape,
        (of) => whole.select(of(condition), of(a), of(b)),
        () => (hasShape(a, shape) && isOnly(condition, 1) ? same(a, ofBoth(a, b)) : chosen(condition, a, b, shape)),
      );
    },
    sum: (x, axis) => reduced('sum', x, axis),
    max: (x, axis) => reduced('max', x, axis),
    reshape: (x, shape) => {
      if (!isRowByRow(x)) {
        if (x.later !== undefined && x.balls === undefined)
          return later([x], (of) => whole.reshape(of(x), shape), shape);
        return known(whole.reshape(resolved(x), shape));
      }
      checkReshape(x.shape, shape);
      if (x.shape[0] !== shape[0]) return known(whole.reshape(resolved(x), shape));
      return recorded('reshape', [x], shape, undefined, signOf(x), { held: x.held });
    },
    rows: (x, rows) => known(whole.rows(resolved(x), rows)),
    anyOf: (...forms) => (isOfBalls ? hull(forms.map((form) => form())) : forms[0]()),
    ...(whole.evaluates && { evaluates: whole.evaluates }),
    off: (x, roundings, sizes, rounded) => {
      const shape = broadcastShape(x.shape, sizes.shape);
      return elementwise(
        [x, sizes],
        shape,
        (of) => whole.off!(of(x), roundings, of(sizes), rounded),
        () =>
          recorded(
            `off ${roundings} ${rounded}`,
            [x, sizes],
            shape,
            (made, p, by) => operations.off!(made, p, by, roundings, rounded),
            false,
          ),
      );
    },
    subgradient: (...choices) => (isOfBalls ? hull([choices[0], ...choices]) : choices[0]),
  };

  const forget = (): void => {
    nodes.clear();
    given = new WeakMap();
    ofOne = new WeakMap();
  };
  return { arithmetic, ...results, forget };
}

function put<K, V>(into: { set: (key: K, value: V) => unknown }, key: K, value: V): V {
  into.set(key, value);
  return value;
}
