import {
  filled, type Arithmetic, type Definitions, type OptimizerSpec, type OptimizerState, type Parameters, type StepsAnswer, type StepsQuestion,
  type TrainingAnswer, type TrainingQuestion,
} from '../language/index.ts';

/** A parameter before its first step: its velocity is zero. */
export const atRest = <T>({ exactly, shape }: Arithmetic<T>, theta: T): OptimizerState<T> => ({ theta, velocity: exactly(filled(shape(theta), 0)) });

/** One step, with its decay: coupled decay joins the gradient, decoupled decay is taken from the parameter beside the step. */
export function step<T>(d: Definitions, arithmetic: Arithmetic<T>, state: OptimizerState<T>, gradient: T, rate: number, optimizer: OptimizerSpec): OptimizerState<T> {
  const { add, constant, either, multiply, subtract } = arithmetic;
  const { coupling, coefficient } = optimizer.decay ?? { coupling: 'coupled', coefficient: 0 };
  const decay = multiply(constant(coefficient), state.theta);
  const lambda = constant(rate);
  const update = d.optimizers[optimizer.name];
  if (coefficient === 0) return update(arithmetic, state, gradient, lambda, optimizer);
  if (coupling === 'coupled') return update(arithmetic, state, add(gradient, decay), lambda, optimizer);
  const from = (theta: T): OptimizerState<T> => update(arithmetic, { ...state, theta }, gradient, lambda, optimizer);
  // After the step, or before it: then as a difference, or as a factor of the parameter.
  const theta = either(
    () => subtract(from(state.theta).theta, multiply(lambda, decay)),
    () => from(subtract(state.theta, multiply(lambda, decay))).theta,
    () => from(multiply(state.theta, subtract(constant(1), multiply(lambda, constant(coefficient))))).theta,
  );
  return { ...from(state.theta), theta };
}

/** The optimizer's path from given gradients. */
export function steps<T>(d: Definitions, arithmetic: Arithmetic<T>, question: StepsQuestion): StepsAnswer<T> {
  let state = atRest(arithmetic, arithmetic.exactly(question.parameter));
  const parameter = question.steps.map(({ gradient, rate }) => {
    state = step(d, arithmetic, state, arithmetic.exactly(gradient), rate, question.optimizer);
    return state.theta;
  });
  return { parameter };
}

/** Training of the linear model: on every batch the objective, its gradient, and one step of each parameter. */
export function training<T>(d: Definitions, arithmetic: Arithmetic<T>, question: TrainingQuestion): TrainingAnswer<T> {
  let weights = atRest(arithmetic, arithmetic.exactly(question.parameters.weights));
  let bias = atRest(arithmetic, arithmetic.exactly(question.parameters.bias));
  const value: T[] = [];
  const parameters: Parameters<T>[] = [];
  for (const { inputs, targets, rate } of question.batches) {
    const total = d.objective(d, arithmetic, { ...question, inputs, targets, parameters: { weights: weights.theta, bias: bias.theta } });
    weights = step(d, arithmetic, weights, total.gradient.weights, rate, question.optimizer);
    bias = step(d, arithmetic, bias, total.gradient.bias, rate, question.optimizer);
    value.push(total.value);
    parameters.push({ weights: weights.theta, bias: bias.theta });
  }
  return { value, parameters };
}
