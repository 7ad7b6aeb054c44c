import type { Fault, LossDefinition, LossName } from '../language/index.ts';

export const lossDoubled: Fault = {
  id: 'loss-doubled',
  of: 'FC-14',
  does: 'takes twice the loss, and twice its derivative',
  formula: '\\ell := 2\\ell',
  wrong: (right) => ({
    ...right,
    losses: Object.fromEntries(
      Object.entries(right.losses).map(([name, of]) => {
        const doubled: LossDefinition = {
          ...of,
          elements: (arithmetic, p, t, loss) => arithmetic.multiply(arithmetic.constant(2), of.elements(arithmetic, p, t, loss)),
          derivative: (arithmetic, p, t, loss) => arithmetic.multiply(arithmetic.constant(2), of.derivative(arithmetic, p, t, loss)),
        };
        return [name, doubled];
      }),
    ) as unknown as Record<LossName, LossDefinition>,
  }),
};
