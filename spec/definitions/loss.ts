import { filled, type Arithmetic, type Definitions, type LossProblem, type LossSolution } from '../language/index.ts';

/**
 * The reduced loss of a batch and its gradient, by the chain rule: elements, plus what is added to each, times their weights, are
 * reduced and scaled; the upstream gradient takes the same way back. What is ignored is taken out of both, whatever it holds.
 */
export function loss<T>(d: Definitions, arithmetic: Arithmetic<T>, problem: LossProblem<T>): LossSolution<T> {
  const { add, constant, either, exactly, multiply, reshape, select, sum } = arithmetic;
  const { predictions, reduction, scale = 1 } = problem;
  const definition = d.losses[problem.loss.name];
  const shape = arithmetic.shape(predictions);
  const targets = exactly(definition.targets?.(problem.targets, shape) ?? problem.targets);

  const elements = add(definition.elements(arithmetic, predictions, targets, problem.loss), problem.addend);
  const population = populationOf(d, arithmetic, problem, arithmetic.shape(elements));
  const counted = select(population.valid, multiply(elements, population.weights), constant(0));
  const { value, pullback } = d.reductions[reduction.by];
  const reduced = value(arithmetic, counted, population);

  const upstream = multiply(constant(scale), problem.cotangent ?? exactly(filled(arithmetic.shape(reduced), 1)));
  const cotangents = select(
    population.valid,
    multiply(pullback(arithmetic, counted, population, upstream), population.weights),
    constant(0),
  );
  // A loss of a whole row hands its one cotangent to every number of the row; an ignored row gets none, whatever its derivative is.
  const perRow = (x: T): T => reshape(x, [...population.shape, ...shape.slice(population.shape.length).map(() => 1)]);
  const derivative = select(perRow(population.valid), definition.derivative(arithmetic, predictions, targets, problem.loss), constant(0));
  const rows = { ...population, valid: perRow(population.valid) };
  const weighted = multiply(upstream, population.weights);
  const apart = (): T[] =>
    definition.terms!(arithmetic, predictions, targets, problem.loss).map((term) => multiply(perRow(cotangents), select(rows.valid, term, constant(0))));
  return {
    value: multiply(constant(scale), reduced),
    // The pullback is linear: it comes first, or last.
    gradient: either(
      () => multiply(perRow(cotangents), derivative),
      () => select(rows.valid, pullback(arithmetic, perRow(counted), rows, multiply(perRow(weighted), derivative)), constant(0)),
      // Term by term, added from either end.
      ...(definition.terms ? [() => apart().reduce((a, b) => add(a, b)), () => apart().reduceRight((a, b) => add(a, b))] : []),
    ),
    addend: sum(cotangents),
    denominator: population.denominator,
  };
}

function populationOf<T>(d: Definitions, arithmetic: Arithmetic<T>, { reduction, weights, valid }: LossProblem<T>, shape: readonly number[]) {
  const ones = arithmetic.exactly(filled(shape, 1));
  const everywhere = (x: T | undefined): T => (x === undefined ? ones : arithmetic.multiply(x, ones));
  const population = { shape, weights: everywhere(weights), valid: everywhere(valid) };
  const denominator = reduction.by === 'mean' ? d.denominators[reduction.over](arithmetic, population) : arithmetic.constant(1);
  return { ...population, denominator };
}
