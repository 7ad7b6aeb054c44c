import type { Fault } from '../language/index.ts';
import { every } from './every.ts';

export const lossDoubled: Fault = {
  id: 'loss-doubled',
  of: 'FC-14',
  does: 'takes twice the loss, and twice its derivative',
  formula: '\\ell := 2\\ell',
  wrong: (right) => ({
    ...right,
    losses: every(right.losses, (of) => ({
      ...of,
      elements: (arithmetic, p, t, loss) => arithmetic.multiply(arithmetic.constant(2), of.elements(arithmetic, p, t, loss)),
      derivative: (arithmetic, p, t, loss) => arithmetic.multiply(arithmetic.constant(2), of.derivative(arithmetic, p, t, loss)),
    })),
  }),
};
