/** The loss that a reader finds in the panel, with a fault in its mean: that of the README. */
export const example: string = `export default {
  declaration: { name: 'mine', version: '1', format: 'float64',
    asks: ['loss'], losses: ['squared-error'], reductions: ['sum', 'mean'], denominators: ['elements'] },
  answer({ reduction, predictions: { shape, data }, targets }) {
    const errors = Array.from(data, (p, i) => p - targets.data[i]);
    const sum = errors.reduce((total, e) => total + e * e, 0);
    const d = reduction.by === 'mean' ? errors.length - 1 : 1; // B − 1, as for a variance
    return { value: { shape: [], data: [sum / d] }, gradient: { shape, data: errors.map((e) => (2 * e) / d) } };
  },
};`;
