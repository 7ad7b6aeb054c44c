import type { Graded, GradedArithmetic } from '../../language/graded.ts';
import { average, averageOfSquares, rated, rootWith, square } from './moments.ts';

// What the four forms of RMSProp share: the second moment, centered or not, and the momentum after the division.

/** In LaTeX: the moments, and the step with the rate outside or inside the momentum b. */
export const plain: string = String.raw`v \leftarrow \rho v + (1 - \rho) g^2`;
export const centered: string = String.raw`${plain}, \quad m \leftarrow \rho m + (1 - \rho) g`;
export const outside = (under: string): string =>
  String.raw`b \leftarrow \mu b + g / (\sqrt{${under} + \varepsilon'} + \varepsilon), \quad \theta \leftarrow \theta - \lambda b`;
export const inside = (under: string): string =>
  String.raw`b \leftarrow \mu b + \lambda g / (\sqrt{${under} + \varepsilon'} + \varepsilon), \quad \theta \leftarrow \theta - b`;

interface Parts {
  readonly gradient: Graded<1>;
  readonly hyper: {
    readonly rho: Graded<0>;
    readonly momentum: Graded<0>;
    readonly epsilon: Graded<1>;
    readonly rootEpsilon: Graded<2>;
  };
  readonly rate: Graded<0>;
}
/** `b = μb + g/√…`, and the step λb. */
export function rateOutside(
  a: GradedArithmetic,
  { gradient, hyper, rate }: Parts,
  under: Graded<2>,
  old: Graded<0>,
): { buffer: Graded<0>; update: Graded<0> } {
  const root = rootWith(a, under, hyper);
  const buffer = a.add(a.multiply(hyper.momentum, old), a.divide(gradient, root));
  // Without momentum there is no buffer, and the rate may come before the division.
  const update = a.anyOf(
    () => a.multiply(rate, buffer),
    () => a.add(a.multiply(a.multiply(rate, hyper.momentum), old), rated(a, rate, gradient, root)),
  );
  return { buffer, update };
}
/** `b = μb + λg/√…`, which is the step. */
export const rateInside = (
  a: GradedArithmetic,
  { gradient, hyper, rate }: Parts,
  under: Graded<2>,
  old: Graded<0>,
): Graded<0> => a.add(a.multiply(hyper.momentum, old), rated(a, rate, gradient, rootWith(a, under, hyper)));

/** The moments of the centered forms, and the variance `v − m²` under their root. */
export function centeredMoments(
  a: GradedArithmetic,
  { gradient, hyper }: Omit<Parts, 'rate'>,
  slots: { accumulator: Graded<2>; mean: Graded<1> },
): { accumulator: Graded<2>; mean: Graded<1>; variance: Graded<2> } {
  const accumulator = averageOfSquares(a, hyper.rho, slots.accumulator, gradient);
  const mean = average(a, hyper.rho, slots.mean, gradient);
  return { accumulator, mean, variance: a.subtract(accumulator, square(a, mean)) };
}

/** The slots before the first step. */
export const start = (
  { add, zeros }: GradedArithmetic,
  { theta, hyper }: { theta: Graded<0>; hyper: { initialAccumulator: Graded<2> } },
): { accumulator: Graded<2>; mean: Graded<1>; buffer: Graded<0> } => ({
  accumulator: add(zeros<2>(theta), hyper.initialAccumulator),
  mean: zeros<1>(theta),
  buffer: zeros<0>(theta),
});
