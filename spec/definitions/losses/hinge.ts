import type { Arithmetic, LossDefinition } from '../../language/index.ts';

/** `1 − tx`: what a score x with target t = ±1 lacks of a margin of 1, where it is above zero. */
const lack = <T>({ constant, multiply, subtract }: Arithmetic<T>, x: T, t: T): T => subtract(constant(1), multiply(t, x));

/** Hinge: `max(0, 1 − tx)`, with derivative −t where the margin is not reached and 0 where it is exceeded; at the kink, between. */
export const hinge: LossDefinition = {
  elements: (arithmetic, x, t) => arithmetic.maximum(lack(arithmetic, x, t), arithmetic.constant(0)),
  derivative: (arithmetic, x, t) => {
    const { between, constant, multiply, positive, subtract } = arithmetic;
    const short = positive(lack(arithmetic, x, t));
    const beyond = positive(multiply(constant(-1), lack(arithmetic, x, t)));
    const slope = (of: typeof short): typeof short => multiply(of, multiply(constant(-1), t));
    return between(slope(short), slope(short), slope(subtract(constant(1), beyond)));
  },
};

/** Squared hinge: `max(0, 1 − tx)²`, with derivative `−2t max(0, 1 − tx)`. */
export const squaredHinge: LossDefinition = {
  elements: (arithmetic, x, t) => {
    const loss = arithmetic.maximum(lack(arithmetic, x, t), arithmetic.constant(0));
    return arithmetic.multiply(loss, loss);
  },
  derivative: (arithmetic, x, t) => {
    const { constant, maximum, multiply } = arithmetic;
    return multiply(multiply(constant(-2), t), maximum(lack(arithmetic, x, t), constant(0)));
  },
};
