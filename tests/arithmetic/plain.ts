import type { BinaryName } from '../../src/arithmetic/numbers.ts';

/** What the processor makes of two numbers, by the names of the operations. */
export const plain: Readonly<Record<BinaryName, (a: number, b: number) => number>> = {
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
  divide: (a: number, b: number) => a / b,
  maximum: Math.max,
  minimum: Math.min,
};
