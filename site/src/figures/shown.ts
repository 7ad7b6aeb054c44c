/** Batch sizes are powers of two: the slider gives the exponent. */
export const shownValue = (name: string, value: string): string =>
  name === 'batch' ? String(2 ** Number(value)) : value;
