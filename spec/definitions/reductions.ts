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

/** `Σ ℓᵢ / D`, divided before or after adding. Every element passes 1/D of the upstream gradient on. */
const mean: ReductionDefinition = {
  value: ({ divide, either, sum: total }, elements, { denominator }) =>
    either(
      () => divide(total(elements), denominator),
      () => total(divide(elements, denominator)),
    ),
  pullback: ({ divide }, _, { denominator }, upstream) => divide(upstream, denominator),
};

/** The elements among which the maximum is sought: ignored ones are below every other. */
const candidates = <T>({ constant, select }: Arithmetic<T>, elements: T, valid: T): T => select(valid, elements, constant(-Infinity));

/** `max ℓᵢ`, over the elements that count. Those that attain it share the upstream gradient evenly: one legal choice of many. */
const max: ReductionDefinition = {
  value: (arithmetic, elements, { valid }) => arithmetic.max(candidates(arithmetic, elements, valid)),
  pullback: (arithmetic, elements, { valid }, upstream) => {
    const { constant, divide, multiply, positive, subtract, sum: total } = arithmetic;
    const contested = candidates(arithmetic, elements, valid);
    const attains = subtract(constant(1), positive(subtract(arithmetic.max(contested), contested)));
    return multiply(divide(attains, total(attains)), upstream);
  },
};

export const reductionDefinitions: Readonly<Record<Reduction, ReductionDefinition>> = { none, sum, mean, max };
