import { losses, type Habits } from '../../support/losses.ts';
import type { Trouble } from './trouble.ts';

/* What goes wrong in a reduced loss, with masks and with weights. */

const byMultiplication: Habits['reaching'] = ({ weight, counts }, slope) => weight * (counts ? 1 : 0) * slope;
const everywhere = ({ weight }: { readonly weight: number }, x: number): number => weight * x;

export const lossTroubles: readonly Trouble[] = [
  {
    trouble: 'NaN gradient in masked rows',
    subject: losses({ reaching: byMultiplication }, { losses: ['squared-error'] }),
    truthful: ['mask-by-multiplication'],
    rest: 'the slope at an infinite prediction is infinite, and zero times it NaN, where the fault has zero',
  },
  {
    trouble: 'NaN gradient in masked rows, of the absolute error too',
    subject: losses({ reaching: byMultiplication }),
    truthful: ['mask-by-multiplication'],
    unnamed: 'the slope of the absolute error of NaN is 0 in the definition, and NaN here',
  },
  {
    trouble: 'masked sum over all positions',
    subject: losses({ kept: everywhere, reaching: everywhere }),
    truthful: [],
  },
  {
    trouble: 'masked sum over all positions, the gradient right',
    subject: losses({ kept: everywhere }),
    truthful: [],
  },
  {
    trouble: 'masked sum divided by all positions',
    subject: losses({ valid: (elements) => elements.length }),
    truthful: ['denominator-counts-ignored'],
  },
  {
    trouble: 'weights summed before broadcasting',
    subject: losses({
      sumOfWeights: (elements, { weights }) =>
        weights === undefined ? elements.length : Array.from(weights.data).reduce((a, b) => a + b, 0),
    }),
    truthful: ['weights-summed-before-broadcast'],
    unnamed: 'the fault sums weights of another shape otherwise where they stretch over the columns',
  },
];
