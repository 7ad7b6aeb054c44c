import type { Arithmetic, Definitions, ObjectiveAnswer, ObjectiveProblem, ObjectiveSolution, PenaltySpec } from '../language/index.ts';
import { backpropagate, predict } from './linear-model.ts';
import { together } from './loss.ts';

/**
 * The total loss of a linear model: the reduced loss of its predictions, and penalties outside the reduction (added once to the
 * reduced loss) or inside (added to every element, so that the reduction decides how often they count).
 */
export function objective<T>(d: Definitions, arithmetic: Arithmetic<T>, problem: ObjectiveProblem<T>): ObjectiveSolution<T> {
  const { exactly } = arithmetic;
  const { parameters, penalties } = problem;
  const inputs = exactly(problem.inputs);
  const addends = penaltyValues(d, arithmetic, { parameters, penalties: placed(penalties, 'inside') });
  const data = d.loss(d, arithmetic, { ...problem, predictions: predict(arithmetic, inputs, parameters), addends });
  const of = { value: data.value, gradient: backpropagate(arithmetic, inputs, data.gradient) };
  return { ...penalized(d, arithmetic, problem, of, data.addend), denominator: data.denominator };
}

type Penalized<T> = Pick<ObjectiveProblem<T>, 'parameters' | 'penalties'>;

export const placed = (penalties: readonly PenaltySpec[], where: PenaltySpec['placed']): PenaltySpec[] => penalties.filter((penalty) => penalty.placed === where);

/** `βR`, of each penalty. */
function penaltyValues<T>(d: Definitions, arithmetic: Arithmetic<T>, { parameters, penalties }: Penalized<T>): T[] {
  const { constant, multiply } = arithmetic;
  return penalties.map(({ name, on, coefficient }) => multiply(constant(coefficient), d.penalties[name].value(arithmetic, parameters[on])));
}

/**
 * The loss of the data, and its gradient, with the penalties. Those inside the reduction are in the value already, and each counts
 * `inside` times in the gradient.
 */
export function penalized<T>(d: Definitions, arithmetic: Arithmetic<T>, { parameters, penalties }: Penalized<T>, of: ObjectiveAnswer<T>, inside: T): ObjectiveAnswer<T> {
  const { add, constant, either, multiply } = arithmetic;
  const gradientOf = (parameter: PenaltySpec['on']): T => {
    const data = of.gradient[parameter];
    const theta = parameters[parameter];
    const penaltiesOfIt = penalties.filter(({ on }) => on === parameter);
    const times = ({ coefficient, placed: where }: PenaltySpec, gradient: T): T => {
      const one = multiply(constant(coefficient), gradient);
      // How often it counts may be multiplied by the coefficient first.
      return where === 'inside' ? either(() => multiply(inside, one), () => multiply(multiply(inside, constant(coefficient)), gradient)) : one;
    };
    const own = penaltiesOfIt.map((penalty) => times(penalty, d.penalties[penalty.name].gradient(arithmetic, theta)));
    // Differentiated factor by factor, each penalty is several terms.
    const terms = (): T[] =>
      penaltiesOfIt.flatMap((penalty, i) => d.penalties[penalty.name].terms?.(arithmetic, theta).map((term) => times(penalty, term)) ?? [own[i]!]);
    // Added in order, or with any one of them last.
    const rest = (last: number): T => own.filter((_, i) => i !== last).reduce((a, b) => add(a, b), data);
    return either(
      () => rest(-1),
      ...(own.length > 1 ? own.map((one, last) => () => add(rest(last), one)) : []),
      ...(own.length > 1 ? [() => add(data, own.reduce((a, b) => add(a, b))), () => [data, ...terms()].reduceRight((a, b) => add(a, b))] : []),
      ...(own.length > 0 ? [() => [data, ...terms()].reduce((a, b) => add(a, b))] : []),
    );
  };
  const outside = { parameters, penalties: placed(penalties, 'outside') };
  return {
    value: together(arithmetic, of.value, penaltyValues(d, arithmetic, outside)),
    gradient: { weights: gradientOf('weights'), bias: gradientOf('bias') },
  };
}
