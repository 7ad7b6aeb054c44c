import type { Reduction } from '../contracts/reduction.ts';
import type { Arithmetic, ReductionDefinition } from '../language/index.ts';

/** Nothing is reduced: every element keeps its place, and its own upstream gradient. */
const none: ReductionDefinition = {
  value: (_, elements) => elements,
  pullback: (_, __, ___, upstream) => upstream,
};

/** `Σ ℓᵢ`: every element passes the upstream gradient on. */
const sum: ReductionDefinition = {
  value: (arithmetic, elements) => arithmetic.sum(elements),
  pullback: (_, __, ___, upstream) => upstream,
};

/** `Σ ℓᵢ / D`. Every element passes 1/D of the upstream gradient on. */
const mean: ReductionDefinition = {
  // Divided after adding, or before, or multiplied by the reciprocal.
  value: ({ constant, divide, either, multiply, sum: total }, elements, { denominator }) =>
    either(
      () => divide(total(elements), denominator),
      () => total(divide(elements, denominator)),
      () => multiply(total(elements), divide(constant(1), denominator)),
    ),
  pullback: ({ divide }, _, { denominator }, upstream) => divide(upstream, denominator),
};

/** The elements among which the maximum is sought: ignored ones are below every other. */
const candidates = <T>({ constant, select }: Arithmetic<T>, elements: T, valid: T): T => select(valid, elements, constant(-Infinity));

/**
 * `max ℓᵢ`, over the elements that count. Those that attain it share the upstream gradient evenly; where there are several, any
 * other shares are as good.
 */
const max: ReductionDefinition = {
  value: (arithmetic, elements, { valid }) => arithmetic.max(candidates(arithmetic, elements, valid)),
  pullback: (arithmetic, elements, { valid }, upstream) => {
    const { between, constant, divide, multiply, positive, subtract, sum: total } = arithmetic;
    const contested = candidates(arithmetic, elements, valid);
    const attains = subtract(constant(1), positive(subtract(arithmetic.max(contested), contested)));
    const several = positive(subtract(total(attains), constant(1)));
    const share = between(divide(attains, total(attains)), multiply(attains, subtract(constant(1), several)), attains);
    return multiply(share, upstream);
  },
};

export const reductionDefinitions: Readonly<Record<Reduction, ReductionDefinition>> = { none, sum, mean, max };
