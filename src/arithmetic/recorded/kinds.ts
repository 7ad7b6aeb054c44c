import { sizeOf, type Arithmetic } from '../../../spec/language/index.ts';
import { ball } from '../ball.ts';
import { operationsOf, type Operations } from '../balls/operations.ts';
import { ballsOf, emptyBalls, type BallTensor, type NewBalls } from '../balls/tensor.ts';
import { wholeOf, type Empty, type RowOperations } from '../balls/whole.ts';
import { float64 } from '../float64.ts';
import { mapped } from '../making.ts';
import { operations as plain, type Binary, type Float64Tensor, type Unary } from '../numbers.ts';
import type { Profile } from '../profile.ts';
import { zeros } from '../zeros.ts';

/** What is recorded: balls, or the numbers of float64, as balls that have no radii. */
export interface Kind {
  /** The arithmetic of what is small, and of what needs all rows together. */
  readonly whole: Arithmetic<BallTensor>;
  /** The operations on some rows; on balls, all. */
  readonly operations: RowOperations & Partial<Operations>;
  readonly empty: Empty;
  /** Whether it is known of balls that they hold no negative number, and quantities have several forms. */
  readonly isOfBalls: boolean;
  /** Whether what is given is known for certain: not where subnormal numbers may be taken for zero. */
  readonly isExactAsGiven: boolean;
}

export const kindOf = (profile: Profile): Kind => ({
  whole: ball(profile),
  operations: operationsOf(profile),
  empty: emptyBalls,
  isOfBalls: true,
  isExactAsGiven: !profile.flush,
});

const none = new Float64Array(0);
const asBalls = ({ shape, data }: Float64Tensor): NewBalls => ballsOf(shape, data, none);
const asNumbers = ({ shape, middle }: BallTensor): Float64Tensor => ({ shape, data: middle });

const ofTwo =
  (into: Binary): Operations['binary']['add']['into'] =>
  (made, a, b) =>
    into(asNumbers(made), asNumbers(a), asNumbers(b));
const ofOne =
  (into: Unary): Operations['unary']['exp'] =>
  (made, x) =>
    into(asNumbers(made), asNumbers(x));
const { binary, unary } = plain;

/** As `float64` has them: what changes no number is left out. A sum with zero is none of that, for it changes −0. */
const operations: RowOperations = {
  binary: {
    add: { into: ofTwo(binary.add) },
    subtract: { into: ofTwo(binary.subtract), right: 0 },
    multiply: { into: ofTwo(binary.multiply), left: 1, right: 1 },
    divide: { into: ofTwo(binary.divide), right: 1 },
    minimum: { into: ofTwo(binary.minimum) },
    maximum: { into: ofTwo(binary.maximum) },
  },
  unary: mapped(unary, ofOne),
  power: (exponent) => ofOne(plain.power(exponent)),
  select: (made, condition, a, b) => plain.select(asNumbers(made), asNumbers(condition), asNumbers(a), asNumbers(b)),
  sum: (made, x, axis) => plain.sum(asNumbers(made), asNumbers(x), axis),
  max: (made, x, axis) => {
    plain.max(asNumbers(made), asNumbers(x), axis);
    // What is the largest number less itself needs no rule: it is zero, or there is none.
    made.largest = { of: x, at: new Int32Array() };
  },
};
const empty: Empty = (shape) => ballsOf(shape, zeros(sizeOf(shape)), none);

export const numbers: Kind = {
  whole: {
    ...wholeOf(operations, empty),
    fromData: (data) => asBalls(float64.fromData(data)),
    constant: (value) => asBalls(float64.constant(value)),
    rows: (x, rows) => asBalls(float64.rows(asNumbers(x), rows)),
    anyOf: (first) => first(),
    subgradient: (chosen) => chosen,
  },
  operations,
  empty,
  isOfBalls: false,
  isExactAsGiven: true,
};
