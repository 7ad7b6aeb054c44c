import { filled, sizeOf, type Arithmetic, type Definitions, type LossProblem, type LossSolution, type Population } from '../language/index.ts';
import { notIgnored, weightsByClass, withoutIgnored } from './classes.ts';

/**
 * The reduced loss of a batch and its gradient, by the chain rule: elements, plus what is added to each, times their weights, are
 * reduced and scaled; the upstream gradient takes the same way back. What is ignored is taken out of both, whatever it holds.
 */
export function loss<T>(d: Definitions, arithmetic: Arithmetic<T>, problem: LossProblem<T>): LossSolution<T> {
  const { add, constant, either, exactly, multiply, positive, reshape, select, subtract, sum } = arithmetic;
  const { predictions, reduction, scale = 1 } = problem;
  const definition = d.losses[problem.loss.name];
  const shape = arithmetic.shape(predictions);
  const refused = d.refusal(d, { ...problem, predictions: { shape }, weights: shaped(arithmetic, problem.weights), valid: shaped(arithmetic, problem.valid) });
  if (refused !== undefined) throw new RangeError(refused);
  const targets = exactly(definition.targets?.(withoutIgnored(problem), shape) ?? problem.targets);

  const elements = together(arithmetic, definition.elements(arithmetic, predictions, targets, problem.loss), problem.addends);
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
  const perRow = (x: T): T => reshape(x, [...arithmetic.shape(x), ...shape.slice(population.shape.length).map(() => 1)]);
  const derivative = select(perRow(population.valid), definition.derivative(arithmetic, predictions, targets, problem.loss), constant(0));
  const { denominator } = population;
  const rows = { ...population, valid: perRow(population.valid), denominator: arithmetic.shape(denominator).length === 0 ? denominator : perRow(denominator) };
  const weighted = multiply(upstream, population.weights);
  const counting = (x: T): T => select(rows.valid, x, constant(0));
  const apart = (): T[] => definition.terms!(arithmetic, predictions, targets, problem.loss).map((term) => multiply(perRow(cotangents), counting(term)));
  const divided = (): T[] => definition.quotients!(arithmetic, predictions, targets, problem.loss, perRow(cotangents)).map(counting);
  return {
    value: multiply(constant(scale), reduced),
    // The pullback is linear: it comes first, or last.
    gradient: either(
      () => multiply(perRow(cotangents), derivative),
      () => counting(pullback(arithmetic, perRow(counted), rows, multiply(perRow(weighted), derivative))),
      // Term by term, added from either end.
      ...(definition.terms ? [() => apart().reduce((a, b) => add(a, b)), () => apart().reduceRight((a, b) => add(a, b))] : []),
      ...(definition.quotients ? [() => divided().reduce((a, b) => add(a, b))] : []),
    ),
    addend: sum(cotangents),
    denominator,
    nothing: subtract(constant(1), positive(sum(reduction.by === 'mean' ? denominator : population.valid))),
  };
}

/** A number with what is added to it: the sum of that, or one after another. */
export function together<T>({ add, either }: Arithmetic<T>, to: T, addends: readonly T[]): T {
  if (addends.length === 0) return to;
  return either(
    () => add(to, addends.reduce((a, b) => add(a, b))),
    () => addends.reduce((a, b) => add(a, b), to),
  );
}

const shaped = <T>({ shape }: Arithmetic<T>, x: T | undefined) => x && { shape: shape(x) };

/** What takes part in a reduction, how much it weighs, and what it is divided by. */
function populationOf<T>(d: Definitions, arithmetic: Arithmetic<T>, problem: LossProblem<T>, shape: readonly number[]): Population<T> {
  const { constant, exactly, multiply } = arithmetic;
  const { reduction } = problem;
  const product = (...factors: readonly (T | undefined)[]): T => factors.reduce<T>((all, factor) => (factor === undefined ? all : multiply(all, factor)), exactly(filled(shape, 1)));
  const population = {
    shape,
    weights: product(problem.weights, problem.classWeights && exactly(weightsByClass(problem))),
    valid: product(problem.valid, problem.ignoredClass === undefined ? undefined : exactly(notIgnored(problem))),
    ofNothing: reduction.ofNothing,
    repeats: reduction.by === 'mean' && reduction.over === 'sum-of-weights' && problem.weights !== undefined ? sizeOf(shape) / sizeOf(arithmetic.shape(problem.weights)) : 1,
  };
  const denominator = reduction.by === 'mean' ? d.denominators[reduction.over](arithmetic, population, reduction.count) : constant(1);
  return { ...population, denominator };
}
