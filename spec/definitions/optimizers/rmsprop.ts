import type { Graded, GradedArithmetic } from '../../language/graded.ts';
import { average, averageOfSquares, rated, rootWith, square } from './moments.ts';
import { rule, type Rule } from './rule.ts';

const plain = String.raw`v \leftarrow \rho v + (1 - \rho) g^2`;
const centered = String.raw`${plain}, \quad m \leftarrow \rho m + (1 - \rho) g`;
const outside = (under: string): string => String.raw`b \leftarrow \mu b + g / (\sqrt{${under} + \varepsilon'} + \varepsilon), \quad \theta \leftarrow \theta - \lambda b`;
const inside = (under: string): string => String.raw`b \leftarrow \mu b + \lambda g / (\sqrt{${under} + \varepsilon'} + \varepsilon), \quad \theta \leftarrow \theta - b`;
const source = 'Tieleman & Hinton 2012, lecture 6e; momentum after the division.';
const sourceCentered = 'Graves 2013 (arXiv 1308.0850), equations 38 to 45, without his sign of the ε.';

const degrees = { rate: 0, hyperParameters: { rho: 0, momentum: 0, epsilon: 1, rootEpsilon: 2, initialAccumulator: 2 }, slots: { accumulator: 2, buffer: 0 } } as const;
const centeredDegrees = { rate: 0, hyperParameters: { rho: 0, momentum: 0, epsilon: 1, rootEpsilon: 2, initialAccumulator: 2 }, slots: { accumulator: 2, mean: 1, buffer: 0 } } as const;

interface Parts {
  readonly gradient: Graded<1>;
  readonly hyper: { readonly rho: Graded<0>; readonly momentum: Graded<0>; readonly epsilon: Graded<1>; readonly rootEpsilon: Graded<2> };
}
/** `μb + g/√…`, the rate outside the buffer. */
const rateOutside = (a: GradedArithmetic, { gradient, hyper }: Parts, under: Graded<2>, buffer: Graded<0>): Graded<0> =>
  a.add(a.multiply(hyper.momentum, buffer), a.divide(gradient, rootWith(a, under, hyper)));
/** `μb + λg/√…`, the rate inside. */
const rateInside = (a: GradedArithmetic, { gradient, hyper }: Parts, under: Graded<2>, buffer: Graded<0>, rate: Graded<0>): Graded<0> =>
  a.add(a.multiply(hyper.momentum, buffer), rated(a, rate, gradient, rootWith(a, under, hyper)));

const start = ({ add, zeros }: GradedArithmetic, { theta, hyper }: { theta: Graded<0>; hyper: { initialAccumulator: Graded<2> } }) => ({
  accumulator: add(zeros<2>(theta), hyper.initialAccumulator), buffer: zeros<0>(theta),
});

/** RMSProp, the rate outside its momentum. */
export const rmsprop: Rule<typeof degrees> = rule(degrees, {
  family: 'rmsprop',
  formula: `${plain}, \\quad ${outside('v')}`,
  source,
  start,
  step: (a, { slots, ...given }) => {
    const accumulator = averageOfSquares(a, given.hyper.rho, slots.accumulator, given.gradient);
    const buffer = rateOutside(a, given, accumulator, slots.buffer);
    // Without momentum there is no buffer, and the rate may come before the division.
    const update = a.either(
      () => a.multiply(given.rate, buffer),
      () => a.add(a.multiply(a.multiply(given.rate, given.hyper.momentum), slots.buffer), rated(a, given.rate, given.gradient, rootWith(a, accumulator, given.hyper))),
    );
    return { direction: buffer, update, slots: { accumulator, buffer } };
  },
});

/** RMSProp, the rate inside its momentum. */
export const rmspropRateInside: Rule<typeof degrees> = rule(degrees, {
  family: 'rmsprop',
  formula: `${plain}, \\quad ${inside('v')}`,
  source,
  start,
  step: (a, { slots, ...given }) => {
    const accumulator = averageOfSquares(a, given.hyper.rho, slots.accumulator, given.gradient);
    const buffer = rateInside(a, given, accumulator, slots.buffer, given.rate);
    return { update: buffer, slots: { accumulator, buffer } };
  },
});

/** The moments of centered RMSProp, and the variance under its root. */
function centeredMoments(a: GradedArithmetic, { gradient, hyper }: Parts, slots: { accumulator: Graded<2>; mean: Graded<1> }) {
  const accumulator = averageOfSquares(a, hyper.rho, slots.accumulator, gradient);
  const mean = average(a, hyper.rho, slots.mean, gradient);
  return { accumulator, mean, variance: a.subtract(accumulator, square(a, mean)) };
}
const startCentered: (...args: Parameters<typeof start>) => ReturnType<typeof start> & { mean: Graded<1> } = (a, given) => ({ ...start(a, given), mean: a.zeros<1>(given.theta) });

/** Centered RMSProp, the rate outside its momentum. */
export const centeredRmsprop: Rule<typeof centeredDegrees> = rule(centeredDegrees, {
  family: 'centered-rmsprop',
  formula: `${centered}, \\quad ${outside('v - m^2')}`,
  source: sourceCentered,
  start: startCentered,
  step: (a, { slots, ...given }) => {
    const { accumulator, mean, variance } = centeredMoments(a, given, slots);
    const buffer = rateOutside(a, given, variance, slots.buffer);
    const update = a.either(
      () => a.multiply(given.rate, buffer),
      () => a.add(a.multiply(a.multiply(given.rate, given.hyper.momentum), slots.buffer), rated(a, given.rate, given.gradient, rootWith(a, variance, given.hyper))),
    );
    return { direction: buffer, update, slots: { accumulator, mean, buffer } };
  },
});

/** Centered RMSProp, the rate inside its momentum. */
export const centeredRmspropRateInside: Rule<typeof centeredDegrees> = rule(centeredDegrees, {
  family: 'centered-rmsprop',
  formula: `${centered}, \\quad ${inside('v - m^2')}`,
  source: sourceCentered,
  start: startCentered,
  step: (a, { slots, ...given }) => {
    const { accumulator, mean, variance } = centeredMoments(a, given, slots);
    const buffer = rateInside(a, given, variance, slots.buffer, given.rate);
    return { update: buffer, slots: { accumulator, mean, buffer } };
  },
});
