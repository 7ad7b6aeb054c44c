import type { Degree } from '../contracts/degree.ts';
import type { Arithmetic } from './arithmetic.ts';

/**
 * Update rules by name. A suffix tells forms of one rule apart: where the rate stands (`-rate-inside` the velocity instead of outside), or
 * which of several numbers an ε is added to.
 */
export type OptimizerName =
  | 'sgd'
  | 'momentum' | 'momentum-rate-inside'
  | 'nesterov' | 'nesterov-rate-inside'
  | 'adagrad'
  | 'adadelta' | 'adadelta-two-epsilons'
  | 'rmsprop' | 'rmsprop-rate-inside'
  | 'centered-rmsprop' | 'centered-rmsprop-rate-inside'
  | 'adam' | 'adam-epsilon-hat'
  | 'amsgrad' | 'amsgrad-epsilon-hat' | 'amsgrad-of-corrected'
  | 'adamax' | 'adamax-epsilon-in-norm'
  | 'nadam' | 'nadam-constant'
  | 'lion' | 'sign' | 'rprop' | 'lars' | 'lamb' | 'adafactor' | 'ftrl';

/**
 * What an update rule can be told, besides its rate. An ε that is added to a root is `epsilon`, one that is added under the root is
 * `rootEpsilon`: they differ in degree.
 */
export type HyperParameter =
  | 'momentum' | 'dampening' | 'rho' | 'beta1' | 'beta2' | 'momentumDecay'
  | 'epsilon' | 'rootEpsilon' | 'updateEpsilon' | 'parameterEpsilon' | 'initialAccumulator'
  | 'etaMinus' | 'etaPlus' | 'minStep' | 'maxStep'
  | 'trustCoefficient' | 'weightDecay'
  | 'decayRate' | 'clipThreshold'
  | 'beta' | 'l1' | 'l2';

/** Hyper-parameters at their values. */
export type HyperParameters = { readonly [H in HyperParameter]?: number };

/**
 * An update rule with its hyper-parameters, of which its definition says which it has; one that is left out is zero. Decay with
 * coefficient β is *coupled* when βθ is added to the gradient, *decoupled* when λβθ is taken from the parameter beside the step, and
 * *independent* when βθ is.
 */
export interface OptimizerSpec extends HyperParameters {
  readonly name: OptimizerName;
  readonly decay?: { readonly coupling: 'coupled' | 'decoupled' | 'independent'; readonly coefficient: number };
}

/** What an optimizer remembers of one parameter: how many steps it took, and its slots, by the names that its definition gives them. */
export interface OptimizerMemory<T> {
  readonly step: number;
  readonly slots: Readonly<Record<string, T>>;
}
/** One parameter and what its optimizer remembers of it. */
export interface OptimizerState<T> extends OptimizerMemory<T> {
  readonly theta: T;
}

/** What an update rule is given. `step` counts from 1. */
export interface StepGiven<T> extends OptimizerState<T> {
  readonly gradient: T;
  readonly rate: T;
  readonly hyper: Readonly<Record<string, T>>;
}
/**
 * What an update rule makes of it: new slots, and the update (what is taken from the parameter), a direction (the update is the rate times
 * it), or the new parameter itself. A direction beside an update says what decoupled decay may be added to.
 */
export interface Stepped<T> {
  readonly slots: Readonly<Record<string, T>>;
  readonly direction?: T;
  readonly update?: T;
  readonly theta?: T;
}

/**
 * An update rule, with the degree of its rate and of every hyper-parameter and slot: multiply the loss by c, each of them by c to its
 * degree, and the steps are equal.
 */
export interface OptimizerDefinition {
  /** Forms of one rule belong to one family. */
  readonly family: string;
  readonly formula: string;
  readonly source: string;
  readonly rate: Degree;
  readonly hyperParameters: Readonly<Partial<Record<HyperParameter, Degree>>>;
  readonly slots: Readonly<Record<string, Degree>>;
  /** The slots before the first step, at whose rate they may start; zeros where it is left out. */
  readonly start?: <T>(arithmetic: Arithmetic<T>, given: Pick<StepGiven<T>, 'theta' | 'rate' | 'hyper'>) => Readonly<Record<string, T>>;
  readonly step: <T>(arithmetic: Arithmetic<T>, given: StepGiven<T>) => Stepped<T>;
}

/**
 * What is done to the gradients of all parameters before an update. By `value`: every number is clipped to ± the threshold. By `norm`: a
 * parameter's gradient is shrunk to the threshold, where its Euclidean norm is larger; by `global-norm`: all of them together, by the norm
 * of all. By `adaptive-norm`: to the threshold times the norm of the parameter, unit by unit (the columns of a matrix, a whole vector), no
 * parameter's norm counting for less than `floor`.
 */
export type ClipSpec =
  | { readonly by: 'value' | 'norm' | 'global-norm'; readonly threshold: number }
  | { readonly by: 'adaptive-norm'; readonly threshold: number; readonly floor: number };
export type ClipName = ClipSpec['by'];
