import type { Arithmetic, Definitions, ObjectiveAnswer, ObjectiveProblem, PenaltySpec } from '../language/index.ts';
import { backpropagate, predict } from './linear-model.ts';

/**
 * The total loss of a linear model: the reduced loss of its predictions, and penalties outside the reduction (added once to the
 * reduced loss) or inside (added to every element, so that the reduction decides how often they count).
 */
export function objective<T>(d: Definitions, arithmetic: Arithmetic<T>, problem: ObjectiveProblem<T>): ObjectiveAnswer<T> {
  const { add, constant, either, exactly, multiply } = arithmetic;
  const { parameters, penalties } = problem;
  const inputs = exactly(problem.inputs);
  const valueOf = ({ name, on, coefficient }: PenaltySpec): T =>
    multiply(constant(coefficient), d.penalties[name].value(arithmetic, parameters[on]));
  const total = (placed: PenaltySpec['placed'], from: T): T =>
    penalties.filter((penalty) => penalty.placed === placed).map(valueOf).reduce((a, b) => add(a, b), from);

  const data = d.loss(d, arithmetic, { ...problem, predictions: predict(arithmetic, inputs, parameters), addend: total('inside', constant(0)) });
  const ofData = backpropagate(arithmetic, inputs, data.gradient);
  const gradientOf = (parameter: PenaltySpec['on']): T => {
    const own = penalties.filter(({ on }) => on === parameter).map(({ name, coefficient, placed }) => {
      const one = multiply(constant(coefficient), d.penalties[name].gradient(arithmetic, parameters[parameter]));
      return placed === 'inside' ? multiply(data.addend, one) : one;
    });
    // Added in order, or with any one of them last.
    const rest = (last: number): T => own.filter((_, i) => i !== last).reduce((a, b) => add(a, b), ofData[parameter]);
    return either(
      () => rest(-1),
      ...(own.length > 1 ? own.map((one, last) => () => add(rest(last), one)) : []),
      ...(own.length > 1 ? [() => add(ofData[parameter], own.reduce((a, b) => add(a, b)))] : []),
    );
  };
  const gradient = { weights: gradientOf('weights'), bias: gradientOf('bias') };
  // The penalties are added to the loss together, or one after another.
  const value = either(
    () => add(data.value, total('outside', constant(0))),
    () => total('outside', data.value),
  );
  return { value, gradient };
}
