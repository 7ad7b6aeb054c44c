import { average, averageOfSquares, rated, rootWith, square } from './moments.js';
// What the four forms of RMSProp share: the second moment, centered or not, and the momentum after the division.
/** In LaTeX: the moments, and the step with the rate outside or inside the momentum b. */
export const plain = String.raw `v \leftarrow \rho v + (1 - \rho) g^2`;
export const centered = String.raw `${plain}, \quad m \leftarrow \rho m + (1 - \rho) g`;
export const outside = (under) => String.raw `b \leftarrow \mu b + g / (\sqrt{${under} + \varepsilon'} + \varepsilon), \quad \theta \leftarrow \theta - \lambda b`;
export const inside = (under) => String.raw `b \leftarrow \mu b + \lambda g / (\sqrt{${under} + \varepsilon'} + \varepsilon), \quad \theta \leftarrow \theta - b`;
/** `b = μb + g/√…`, and the step λb. */
export function rateOutside(a, { gradient, hyper, rate }, under, old) {
    const root = rootWith(a, under, hyper);
    const buffer = a.add(a.multiply(hyper.momentum, old), a.divide(gradient, root));
    // Without momentum there is no buffer, and the rate may come before the division.
    const update = a.anyOf(() => a.multiply(rate, buffer), () => a.add(a.multiply(a.multiply(rate, hyper.momentum), old), rated(a, rate, gradient, root)));
    return { buffer, update };
}
/** `b = μb + λg/√…`, which is the step. */
export const rateInside = (a, { gradient, hyper, rate }, under, old) => a.add(a.multiply(hyper.momentum, old), rated(a, rate, gradient, rootWith(a, under, hyper)));
/** The moments of the centered forms, and the variance `v − m²` under their root. */
export function centeredMoments(a, { gradient, hyper }, slots) {
    const accumulator = averageOfSquares(a, hyper.rho, slots.accumulator, gradient);
    const mean = average(a, hyper.rho, slots.mean, gradient);
    return { accumulator, mean, variance: a.subtract(accumulator, square(a, mean)) };
}
/** The slots before the first step. */
export const start = ({ add, zeros }, { theta, hyper }) => ({
    accumulator: add(zeros(theta), hyper.initialAccumulator),
    mean: zeros(theta),
    buffer: zeros(theta),
});
