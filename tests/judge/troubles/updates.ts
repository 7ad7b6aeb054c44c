import { right, times, trainer, type Habits } from '../../support/trainer.ts';
import type { Trouble } from './trouble.ts';

/* What goes wrong with an update: in clipping, in Adam's corrections, and in decay. */

/** Decoupled decay with a rule of its own: what becomes of a number after its step, and before it. */
const decaying =
  (decayed: (after: number, before: number, share: number) => number): Habits['step'] =>
  (self, optimizer, rate, theta, ...of) => {
    const { decay, ...plain } = optimizer;
    if (decay?.coupling !== 'decoupled') return right.step(self, optimizer, rate, theta, ...of);
    const [after, memory] = right.step(self, plain, rate, theta, ...of);
    return [after.map((x, i) => decayed(x, theta[i]!, rate * decay.coefficient)), memory];
  };

/** Adam with another update, from its averages and how many steps there were. */
const adamBy =
  (update: (m: number, v: number, beta1: number, beta2: number, epsilons: readonly [number, number]) => number) =>
  (corrected: boolean): Habits['update'] =>
  (optimizer, rate, [m, v], step) => {
    const { name, beta1 = 0, beta2 = 0, epsilon = 0, rootEpsilon = 0 } = optimizer;
    if (name !== 'adam') return right.update(optimizer, rate, [m, v], step);
    const [one, two] = corrected ? [1 - beta1 ** step, 1 - beta2 ** step] : [1, 1];
    return rate * update(m, v, one, two, [epsilon, rootEpsilon]);
  };
const epsilonBefore = adamBy(
  (m, v, one, two, [epsilon, rootEpsilon]) => (Math.sqrt(two) / one) * (m / (Math.sqrt(v + rootEpsilon) + epsilon)),
);

/** What gradients are multiplied by where numbers are small. */
const lossScale = 8;

export const updateTroubles: readonly Trouble[] = [
  {
    trouble: 'clipping norm summed over replicas',
    subject: trainer({ norm: (gradient, replicas) => Math.sqrt(replicas.length) * right.norm(gradient, replicas) }),
    truthful: [],
  },
  {
    trouble: 'clipping below the loss scale',
    subject: trainer({
      clip: (self, clip, gradient, replicas) =>
        times(1 / lossScale, right.clip(self, clip, times(lossScale, gradient), replicas)),
    }),
    truthful: ['clip-of-scaled-gradients'],
  },
  {
    trouble: 'ε before the bias correction',
    subject: trainer({ update: epsilonBefore(true) }),
    truthful: ['epsilon-before-the-correction'],
    answersAs: ['adam-epsilon-hat'],
  },
  {
    trouble: 'ε before the bias correction, in training alone',
    subject: trainer({ update: epsilonBefore(true) }, { asks: ['objective', 'training', 'accumulation'] }),
    truthful: ['epsilon-before-the-correction'],
    answersAs: ['adam-epsilon-hat'],
  },
  {
    trouble: 'no bias correction',
    subject: trainer({ update: epsilonBefore(false) }),
    truthful: [],
  },
  {
    trouble: 'coupled decay for decoupled',
    subject: trainer({
      step: (self, { decay, ...optimizer }, ...of) =>
        right.step(self, { ...optimizer, ...(decay && { decay: { ...decay, coupling: 'coupled' } }) }, ...of),
    }),
    truthful: ['coupled-for-decoupled'],
    answersAs: ['coupled decay'],
  },
  {
    trouble: 'decay after the update',
    subject: trainer({ step: decaying((after, _, share) => after - share * after) }),
    truthful: ['decay-after-the-update'],
  },
  {
    trouble: 'decay without the parameter',
    subject: trainer({ step: decaying((after, _, share) => after - share) }),
    truthful: [],
  },
];
