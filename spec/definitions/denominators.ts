import type { Denominator } from '../contracts/reduction.ts';
import { sizeOf, type DenominatorDefinition } from '../language/index.ts';

/** D, what a mean divides by: a count, or the sum of the weights. */
export const denominatorDefinitions: Readonly<Record<Denominator, DenominatorDefinition>> = {
  elements: ({ constant }, { shape }) => constant(sizeOf(shape)),
  examples: ({ constant }, { shape }) => constant(shape[0] ?? 1),
  'sum-of-weights': ({ sum }, { weights }) => sum(weights),
  'non-zero-weights': ({ absolute, positive, sum }, { weights }) => sum(positive(absolute(weights))),
  valid: ({ sum }, { valid }) => sum(valid),
};
