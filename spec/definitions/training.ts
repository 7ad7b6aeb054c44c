import {
  filled, type Arithmetic, type ClipSpec, type Definitions, type HyperParameter, type OptimizerDefinition, type OptimizerSpec, type OptimizerState,
  type Parameters, type StepGiven, type StepsAnswer, type StepsQuestion, type TrainingAnswer, type TrainingQuestion,
} from '../language/index.ts';

/** A parameter before its first step. */
export const atRest = <T>(theta: T): OptimizerState<T> => ({ theta, step: 0, slots: {} });

/** What an update rule is given for its next step; before the first, its slots start. */
function givenTo<T>(rule: OptimizerDefinition, arithmetic: Arithmetic<T>, state: OptimizerState<T>, gradient: T, rate: T, optimizer: OptimizerSpec): StepGiven<T> {
  const { constant, exactly, shape } = arithmetic;
  const { theta } = state;
  const hyper = Object.fromEntries(Object.keys(rule.hyperParameters).map((name) => [name, constant(optimizer[name as HyperParameter] ?? 0)]));
  const zeros = exactly(filled(shape(gradient), 0));
  const start = (): StepGiven<T>['slots'] =>
    rule.start?.(arithmetic, { theta, rate, hyper }) ?? Object.fromEntries(Object.keys(rule.slots).map((slot) => [slot, zeros]));
  return { theta, gradient, rate, hyper, step: state.step + 1, slots: state.step === 0 ? start() : state.slots };
}

/** One step, with its decay: coupled decay joins the gradient; decoupled and independent decay are taken from the parameter beside the step. */
export function step<T>(d: Definitions, arithmetic: Arithmetic<T>, state: OptimizerState<T>, gradient: T, rate: number, optimizer: OptimizerSpec): OptimizerState<T> {
  const { add, constant, either, multiply, subtract } = arithmetic;
  const { coupling, coefficient } = optimizer.decay ?? { coupling: 'coupled', coefficient: 0 };
  const rule = d.optimizers[optimizer.name];
  const lambda = constant(rate);
  const beta = constant(coefficient);
  const joined = coupling === 'coupled' && coefficient !== 0 ? add(gradient, multiply(beta, state.theta)) : gradient;
  const given = givenTo(rule, arithmetic, state, joined, lambda, optimizer);
  const { direction, slots, ...made } = rule.step(arithmetic, given);
  const next = { step: given.step, slots };
  if (made.theta !== undefined) return { ...next, theta: made.theta };
  const update = made.update ?? multiply(lambda, direction!);
  if (coupling === 'coupled' || coefficient === 0) return { ...next, theta: subtract(state.theta, update) };

  const share = coupling === 'decoupled' ? multiply(lambda, beta) : beta;
  const decay = either(
    () => multiply(share, state.theta),
    ...(coupling === 'decoupled' ? [() => multiply(lambda, multiply(beta, state.theta))] : []),
  );
  // After the step, or before it: then as a difference, or as a factor of the parameter; or together with the step, before or after the rate.
  const theta = either(
    () => subtract(subtract(state.theta, update), decay),
    () => subtract(subtract(state.theta, decay), update),
    () => subtract(multiply(state.theta, subtract(constant(1), share)), update),
    () => subtract(state.theta, add(update, decay)),
    ...(direction === undefined || coupling === 'independent'
      ? []
      : [() => subtract(state.theta, multiply(lambda, add(direction, multiply(beta, state.theta))))]),
  );
  return { ...next, theta };
}

/** The gradients of all parameters after clipping, where there is any. */
export const clipped = <T>(d: Definitions, arithmetic: Arithmetic<T>, clip: ClipSpec | undefined, gradients: readonly T[], parameters: readonly T[]): readonly T[] =>
  clip === undefined ? gradients : d.clips[clip.by](arithmetic, gradients, parameters, clip);

/** One update of both parameters of a model: clipped together, and each stepped. */
export function updated<T>(
  d: Definitions, arithmetic: Arithmetic<T>, { weights, bias }: Parameters<OptimizerState<T>>, gradient: Parameters<T>, rate: number,
  { clip, optimizer }: Pick<TrainingQuestion, 'clip' | 'optimizer'>,
): Parameters<OptimizerState<T>> {
  const [ofWeights, ofBias] = clipped(d, arithmetic, clip, [gradient.weights, gradient.bias], [weights.theta, bias.theta]);
  return { weights: step(d, arithmetic, weights, ofWeights!, rate, optimizer), bias: step(d, arithmetic, bias, ofBias!, rate, optimizer) };
}

/** The optimizer's path from given gradients. */
export function steps<T>(d: Definitions, arithmetic: Arithmetic<T>, question: StepsQuestion): StepsAnswer<T> {
  const { exactly } = arithmetic;
  const { clip, optimizer, slots, state: warm } = question;
  const remembered = warm && Object.fromEntries(Object.entries(warm.slots).map(([name, slot]) => [name, exactly(slot)]));
  let state: OptimizerState<T> = { ...atRest(exactly(question.parameter)), ...(warm && { step: warm.step, slots: remembered! }) };
  const parameter = question.steps.map(({ gradient, rate }) => {
    const [own] = clipped(d, arithmetic, clip, [exactly(gradient)], [state.theta]);
    state = step(d, arithmetic, state, own!, rate, optimizer);
    return state.theta;
  });
  return { parameter, ...(slots && { slots: state.slots }) };
}

/** Training of the linear model: on every batch the objective, its gradient, and one step of each parameter. */
export function training<T>(d: Definitions, arithmetic: Arithmetic<T>, question: TrainingQuestion): TrainingAnswer<T> {
  const { exactly } = arithmetic;
  let state = { weights: atRest(exactly(question.parameters.weights)), bias: atRest(exactly(question.parameters.bias)) };
  const value: T[] = [];
  const parameters: Parameters<T>[] = [];
  for (const { inputs, targets, rate } of question.batches) {
    const total = d.objective(d, arithmetic, { ...question, inputs, targets, parameters: { weights: state.weights.theta, bias: state.bias.theta } });
    state = updated(d, arithmetic, state, total.gradient, rate, question);
    value.push(total.value);
    parameters.push({ weights: state.weights.theta, bias: state.bias.theta });
  }
  return { value, parameters };
}
