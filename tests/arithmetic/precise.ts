import { sizeOf, type Arithmetic, type TensorData } from '../../spec/language/index.ts';
import { groups, visit } from '../../src/arithmetic/elementwise.ts';

/** `mantissa·2^exponent`, with a mantissa of at most 200 bits; or no number, or an infinity. */
export type Precise = { readonly mantissa: bigint; readonly exponent: number } | { readonly beyond: number };
export interface PreciseTensor {
  readonly shape: readonly number[];
  readonly data: readonly Precise[];
}

const bits = 200;
/** Fractional bits of a fixed-point number in which series are added. */
const fraction = 320n;
const one = 1n << fraction;

const sizeInBits = (n: bigint): number => (n < 0n ? -n : n).toString(2).length;
function normal(mantissa: bigint, exponent: number): Precise {
  const excess = sizeInBits(mantissa) - bits;
  return excess > 0 ? { mantissa: mantissa >> BigInt(excess), exponent: exponent + excess } : { mantissa, exponent };
}

export function precise(value: number): Precise {
  if (!Number.isFinite(value)) return { beyond: value };
  let exponent = 0;
  let mantissa = value;
  for (; !Number.isInteger(mantissa); exponent--) mantissa *= 2;
  return normal(BigInt(mantissa), exponent);
}
const zero = precise(0);

/** The same operation on float64, when one operand is beyond the numbers; a finite operand counts by its sign only. */
const sign = (x: Precise): number => ('beyond' in x ? x.beyond : x.mantissa === 0n ? 0 : x.mantissa < 0n ? -1 : 1);

export function add(a: Precise, b: Precise): Precise {
  if ('beyond' in a || 'beyond' in b) return { beyond: sign(a) + sign(b) };
  const exponent = Math.min(a.exponent, b.exponent);
  return normal(
    (a.mantissa << BigInt(a.exponent - exponent)) + (b.mantissa << BigInt(b.exponent - exponent)),
    exponent,
  );
}
export function multiply(a: Precise, b: Precise): Precise {
  if ('beyond' in a || 'beyond' in b) return { beyond: sign(a) * sign(b) };
  return normal(a.mantissa * b.mantissa, a.exponent + b.exponent);
}
export function divide(a: Precise, b: Precise): Precise {
  if ('beyond' in b) return 'beyond' in a ? { beyond: NaN } : zero;
  if ('beyond' in a || b.mantissa === 0n) return { beyond: sign(a) / sign(b) };
  return normal((a.mantissa << 420n) / b.mantissa, a.exponent - b.exponent - 420);
}
export const negate = (a: Precise): Precise =>
  'beyond' in a ? { beyond: -a.beyond } : { mantissa: -a.mantissa, exponent: a.exponent };
export const subtract = (a: Precise, b: Precise): Precise => add(a, negate(b));
export const less = (a: Precise, b: Precise): boolean =>
  'beyond' in a && 'beyond' in b ? a.beyond < b.beyond : sign(subtract(a, b)) < 0;
const absolute = (a: Precise): Precise => (sign(a) < 0 ? negate(a) : a);

const toFixed = (a: Precise): bigint => {
  if ('beyond' in a) throw new RangeError('not a number');
  const shift = BigInt(a.exponent) + fraction;
  return shift >= 0n ? a.mantissa << shift : a.mantissa >> -shift;
};
const fromFixed = (n: bigint): Precise => normal(n, -Number(fraction));

/** `artanh z = z + z³/3 + z⁵/5 + …` */
function artanh(z: bigint): bigint {
  const square = (z * z) / one;
  let total = 0n;
  for (let odd = z, n = 1n; odd !== 0n && odd !== -1n; odd = (odd * square) / one, n += 2n) total += odd / n;
  return total;
}
/** `log 2 = 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749)` */
const log2 = 18n * artanh(one / 26n) - 2n * artanh(one / 4801n) + 8n * artanh(one / 8749n);

/** `exp x = 2ᵏ·exp(t)^(2⁸)`, with t = (x − k·log 2)/2⁸ and the exponential series for t. */
export function exp(x: Precise): Precise {
  if ('beyond' in x) return x.beyond < 0 ? zero : x;
  const fixed = toFixed(x);
  const k = fixed / log2;
  const t = (fixed - k * log2) >> 8n;
  let total = 0n;
  for (let term = one, n = 1n; term !== 0n && term !== -1n; term = (term * t) / one / n, n++) total += term;
  for (let i = 0; i < 8; i++) total = (total * total) / one;
  return normal(total, Number(k) - Number(fraction));
}

/** `log x = 2·artanh((f − 1)/(f + 1)) + k·log 2`, for x = 2ᵏ·f. */
export function log(x: Precise): Precise {
  if (sign(x) <= 0 || 'beyond' in x) return { beyond: Math.log(sign(x)) };
  const k = sizeInBits(x.mantissa) + x.exponent - 1;
  const f = toFixed({ mantissa: x.mantissa, exponent: x.exponent - k });
  return fromFixed(2n * artanh(((f - one) * one) / (f + one)) + BigInt(k) * log2);
}
/** By the first terms of its series where x is so small that 1 + x has lost it. */
export function log1p(x: Precise): Precise {
  if (!('beyond' in x) && sizeInBits(x.mantissa) + x.exponent < -bits)
    return subtract(x, divide(multiply(x, x), precise(2)));
  return 'beyond' in x ? { beyond: Math.log1p(x.beyond) } : log(sumExactly(x));
}
/** The whole root of the mantissa, made so long that its root has 200 bits; by Newton's method from above. */
export function sqrt(x: Precise): Precise {
  if ('beyond' in x || sign(x) < 0) return { beyond: Math.sqrt(sign(x)) };
  if (x.mantissa === 0n) return x;
  const shift = Math.max(0, 2 * bits - sizeInBits(x.mantissa)) + 1;
  const more = (x.exponent - shift) % 2 === 0 ? shift : shift + 1;
  const n = x.mantissa << BigInt(more);
  let root = 1n << BigInt((sizeInBits(n) + 3) >> 1);
  for (let next = root; (next = (root + n / root) >> 1n) < root;) root = next;
  return normal(root, (x.exponent - more) / 2);
}

/** `tanh x = sinh x / cosh x`, by their series up to 1 and by exponentials from there on. */
export function tanh(x: Precise): Precise {
  if ('beyond' in x) return { beyond: Math.tanh(x.beyond) };
  if (less(precise(1), absolute(x))) {
    const [up, down] = [exp(x), exp(negate(x))];
    return divide(subtract(up, down), add(up, down));
  }
  let [sinh, cosh, term] = [zero, zero, precise(1)];
  for (let n = 1; n <= 60; n++) {
    if (n % 2 === 1) cosh = add(cosh, term);
    else sinh = add(sinh, term);
    term = divide(multiply(term, x), precise(n));
  }
  return divide(sinh, cosh);
}

/** `xᵖ = exp(p·log x)`; a whole power as a product. */
export function power(x: Precise, p: number): Precise {
  if (!Number.isInteger(p)) return sign(x) === 0 ? precise(0 ** p) : exp(multiply(precise(p), log(x)));
  let product = precise(1);
  for (let i = 0; i < Math.abs(p); i++) product = multiply(product, x);
  return p < 0 ? divide(precise(1), product) : product;
}

/** 1 + x, with all bits of x. */
const sumExactly = ({ mantissa, exponent }: { mantissa: bigint; exponent: number }): Precise =>
  exponent >= 0
    ? add(precise(1), { mantissa, exponent })
    : { mantissa: mantissa + (1n << BigInt(-exponent)), exponent };

/** The nearest float64, or one beside it. */
export function toNumber(x: Precise): number {
  if ('beyond' in x) return x.beyond;
  const shift = Math.max(0, sizeInBits(x.mantissa) - 60);
  const exponent = x.exponent + shift;
  // What is cut off counts where the rest would be a tie.
  const kept = x.mantissa >> BigInt(shift);
  const leading = Number(kept << BigInt(shift) === x.mantissa ? kept : kept | 1n);
  return exponent < -1000
    ? leading * 2 ** -1000 * 2 ** (exponent + 1000)
    : leading * 2 ** Math.min(exponent, 1000) * 2 ** Math.max(0, exponent - 1000);
}

function elementwise(operation: (...operands: Precise[]) => Precise): (...tensors: PreciseTensor[]) => PreciseTensor {
  return (...tensors) => {
    const data: Precise[] = [];
    const shape = visit(
      tensors.map((tensor) => tensor.shape),
      (place, ...indices) => {
        data[place] = operation(...tensors.map((tensor, i) => tensor.data[indices[i]!]!));
      },
    );
    return { shape, data };
  };
}
function reduce(
  operation: (a: Precise, b: Precise) => Precise,
  start: Precise,
): (x: PreciseTensor, axis?: number) => PreciseTensor {
  return (x, axis) => {
    const data: Precise[] = Array.from({ length: axis === undefined ? 1 : sizeOf(x.shape.with(axis, 1)) }, () => start);
    const shape = groups(x.shape, axis, (out, first, step, n) => {
      for (let k = 0; k < n; k++) data[out] = operation(data[out]!, x.data[first + k * step]!);
    });
    return { shape, data };
  };
}

const fromData = ({ shape, data }: TensorData): PreciseTensor => ({ shape, data: Array.from(data, precise) });

/** The definitions to 200 bits, by other means than float64's: an oracle for what balls must contain. */
export const oracle: Arithmetic<PreciseTensor> = {
  fromData,
  constant: (value) => fromData({ shape: [], data: [value] }),
  shape: (x) => x.shape,
  read: ({ shape, data }) => ({ shape, data: data.map(toNumber) }),
  add: elementwise((a, b) => add(a, b)),
  subtract: elementwise((a, b) => subtract(a, b)),
  multiply: elementwise((a, b) => multiply(a, b)),
  divide: elementwise((a, b) => divide(a, b)),
  minimum: elementwise((a, b) => (less(b, a) ? b : a)),
  maximum: elementwise((a, b) => (less(a, b) ? b : a)),
  absolute: elementwise((x) => absolute(x)),
  exp: elementwise((x) => exp(x)),
  log: elementwise((x) => log(x)),
  log1p: elementwise((x) => log1p(x)),
  sqrt: elementwise((x) => sqrt(x)),
  tanh: elementwise((x) => tanh(x)),
  power: (x, exponent) => elementwise((base) => power(base, exponent))(x),
  positive: elementwise((x) => precise(sign(x) > 0 ? 1 : 0)),
  select: elementwise((condition, a, b) => (sign(subtract(condition, precise(1))) === 0 ? a : b)),
  sum: reduce(add, zero),
  max: reduce((a, b) => (less(a, b) ? b : a), { beyond: -Infinity }),
  reshape: (x, shape) => ({ shape, data: x.data }),
  rows: ({ shape, data }, rows) => {
    const size = sizeOf(shape.slice(1));
    return {
      shape: [rows.length, ...shape.slice(1)],
      data: rows.flatMap((row) => data.slice(row * size, (row + 1) * size)),
    };
  },
  anyOf: (form) => form(),
  subgradient: (chosen) => chosen,
};
