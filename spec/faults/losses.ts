import type { Arithmetic, Definitions, Fault, LossDefinition, LossNamed, LossSpec } from '../language/index.ts';
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

/** Definitions in which binary cross-entropy is changed. */
const changingBinary = (right: Definitions, to: LossDefinition): Definitions => ({ ...right, losses: { ...right.losses, 'binary-cross-entropy': to } });
const plain = { name: 'binary-cross-entropy' } as const;

export const positiveWeightOnAll: Fault = {
  id: 'positive-weight-on-all',
  of: 'FC-11',
  does: 'multiplies the whole loss of a soft target by the positive weight, and not only the positive part',
  formula: '(1 + (q - 1) z) \\, \\ell(x, z)',
  wrong: (right) => {
    const { elements, derivative } = right.losses['binary-cross-entropy'];
    const factor = <T>({ add, constant, multiply }: Arithmetic<T>, z: T, loss: LossSpec): T =>
      add(constant(1), multiply(constant(((loss as LossNamed<'binary-cross-entropy'>).positiveWeight ?? 1) - 1), z));
    return changingBinary(right, {
      elements: (arithmetic, x, z, loss) => arithmetic.multiply(factor(arithmetic, z, loss), elements(arithmetic, x, z, plain)),
      derivative: (arithmetic, x, z, loss) => arithmetic.multiply(factor(arithmetic, z, loss), derivative(arithmetic, x, z, plain)),
    });
  },
};

export const positiveWeightDropped: Fault = {
  id: 'positive-weight-dropped',
  of: 'FC-11',
  does: 'ignores the positive weight',
  formula: '\\ell(x, z) \\text{ with } q = 1',
  wrong: (right) => {
    const { elements, derivative } = right.losses['binary-cross-entropy'];
    return changingBinary(right, {
      elements: (arithmetic, x, z) => elements(arithmetic, x, z, plain),
      derivative: (arithmetic, x, z) => derivative(arithmetic, x, z, plain),
    });
  },
};

export const smoothingDropped: Fault = {
  id: 'smoothing-dropped',
  of: 'FC-10',
  does: 'ignores the smoothing of the targets',
  formula: '\\ell(x, y) \\text{ with } \\varepsilon = 0',
  wrong: (right) => ({
    ...right,
    loss: (d, arithmetic, problem) =>
      right.loss(d, arithmetic, problem.loss.name === 'softmax-cross-entropy' ? { ...problem, loss: { name: problem.loss.name } } : problem),
  }),
};
