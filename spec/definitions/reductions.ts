import type { Reduction } from '../contracts/reduction.ts';
import type { Arithmetic, Identity, Population, ReductionDefinition } from '../language/index.ts';
import { sumsOfRows } from './denominators.ts';

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
const meanByOne: ReductionDefinition = {
  // Divided after adding, or before, or multiplied by the reciprocal; or by the sum of the weights as given, and then by how often they count.
  value: ({ constant, divide, either, multiply, sum: total }, elements, { denominator, repeats = 1 }) =>
    either(
      () => divide(total(elements), denominator),
      () => total(divide(elements, denominator)),
      () => multiply(total(elements), divide(constant(1), denominator)),
      ...(repeats > 1 ? [() => divide(divide(total(elements), divide(denominator, constant(repeats))), constant(repeats))] : []),
    ),
  pullback: ({ constant, divide, either }, _, { denominator, repeats = 1 }, upstream) =>
    either(
      () => divide(upstream, denominator),
      ...(repeats > 1 ? [() => divide(divide(upstream, constant(repeats)), divide(denominator, constant(repeats)))] : []),
    ),
};

/** `Σᵢ Σⱼ ℓᵢⱼ / Dᵢ`, where Dᵢ is B times the length of row i: all at once, or the mean of each row and then that of those. */
const meanByRow: ReductionDefinition = {
  value: (arithmetic, elements, { denominator, shape }) => {
    const { constant, divide, either, sum: total } = arithmetic;
    const rows = constant(shape[0]!);
    return either(
      () => total(divide(elements, denominator)),
      () => divide(total(divide(sumsOfRows(arithmetic, elements), divide(denominator, rows))), rows),
    );
  },
  pullback: ({ constant, divide, either }, _, { denominator, shape }, upstream) => {
    const rows = constant(shape[0]!);
    return either(
      () => divide(upstream, denominator),
      () => divide(divide(upstream, rows), divide(denominator, rows)),
    );
  },
};

/** The mean, by one denominator or by one for every row. Of nothing its value may be declared; the gradient of a zero is zero. */
const mean: ReductionDefinition = {
  value: (arithmetic, elements, population) =>
    divided(arithmetic, population, (by, of) => by.value(arithmetic, elements, of), { 'mean-is-zero': 0, 'mean-is-nan': NaN, 'mean-is-refused': NaN }),
  pullback: (arithmetic, elements, population, upstream) =>
    divided(arithmetic, population, (by, of) => by.pullback(arithmetic, elements, of, upstream), { 'mean-is-zero': 0 }),
};

/** A quotient by D, or what is declared where D is zero: summed before it is divided nothing is 0/0, and divided before it is summed it is zero. */
function divided<T>(
  { absolute, constant, positive, select, shape, sum: total }: Arithmetic<T>,
  population: Population<T>,
  quotient: (by: ReductionDefinition, of: Population<T>) => T,
  ofNothing: Partial<Record<Identity, number>>,
): T {
  const { denominator } = population;
  const by = shape(denominator).length === 0 ? meanByOne : meanByRow;
  const declared = population.ofNothing && ofNothing[population.ofNothing];
  if (declared === undefined) return quotient(by, population);
  const something = positive(absolute(total(denominator)));
  return select(something, quotient(by, { ...population, denominator: select(something, denominator, constant(1)) }), constant(declared));
}

/** The elements among which the maximum is sought: ignored ones are below every other. */
const candidates = <T>({ constant, select }: Arithmetic<T>, elements: T, valid: T): T => select(valid, elements, constant(-Infinity));

/**
 * `max ℓᵢ`, over the elements that count. Those that attain it share the upstream gradient evenly; where there are several, any
 * other shares are as good.
 */
const max: ReductionDefinition = {
  value: (arithmetic, elements, { valid }) => arithmetic.max(candidates(arithmetic, elements, valid)),
  pullback: (arithmetic, elements, { valid }, upstream) => {
    const { between, constant, divide, maximum, multiply, positive, subtract, sum: total } = arithmetic;
    const contested = candidates(arithmetic, elements, valid);
    const attains = subtract(constant(1), positive(subtract(arithmetic.max(contested), contested)));
    // There is at least one, whichever they are.
    const count = maximum(total(attains), constant(1));
    const several = positive(subtract(count, constant(1)));
    const share = between(divide(attains, count), multiply(attains, subtract(constant(1), several)), attains);
    return multiply(share, upstream);
  },
};

export const reductionDefinitions: Readonly<Record<Reduction, ReductionDefinition>> = { none, sum, mean, max };
