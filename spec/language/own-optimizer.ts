/**
 * Update rules that nobody but their author knows: what a declaration says of them, and how they are asked. There is no
 * formula; what is right follows from the degrees: multiply the loss by c, each number by c to its degree, and all steps
 * stay.
 */
import type { OptimizerMemory } from './optimizer.ts';
import type { Extent } from './own.ts';
import type { TensorData } from './tensor.ts';

/**
 * @asType integer
 * @minimum -3
 * @maximum 3
 */
export type WholeDegree = number;

/** A number of a rule: at what value it is asked, and its degree. */
export interface OwnHyperParameter {
  readonly value: number;
  /** Found out by trying, where it is left out. */
  readonly degree?: WholeDegree;
}

export interface OwnOptimizer {
  /**
   * @minLength 1
   * @maxLength 200
   */
  readonly name: string;
  /** The learning rate: of degree −1 for a step by the gradient, 0 for one whose size does not depend on it. */
  readonly rate: OwnHyperParameter;
  /** Everything else that can be set, by name: ε, coefficients of averages, of decay, thresholds of clipping. */
  readonly hyperParameters?: Readonly<Record<string, OwnHyperParameter>>;
  /** What it remembers of a parameter between two steps, with degrees: where this can be read, and started from. */
  readonly slots?: Readonly<Record<string, WholeDegree>>;
  /** The shape of its parameter: [2, 3] where left out. */
  readonly shape?: readonly Extent[];
}

/** Where does an update rule of the subject's own take a parameter, step by step, given the gradients? */
export interface OwnStepsQuestion {
  readonly ask: 'ownSteps';
  /** The name of the rule, as it is declared. */
  readonly rule: string;
  /** All of its hyper-parameters but the rate, by name. */
  readonly hyper: Readonly<Record<string, number>>;
  /** Where the parameter starts. */
  readonly parameter: TensorData;
  /** What it remembers of earlier steps. When absent there were none. */
  readonly state?: OptimizerMemory<TensorData>;
  /** In their order. */
  readonly steps: readonly { readonly gradient: TensorData; readonly rate: number }[];
  /** Whether the slots are asked for, too. */
  readonly slots?: true;
}
export interface OwnStepsAnswer<T> {
  /** After every step. */
  readonly parameter: readonly T[];
  /** After the last step, where they are asked for. */
  readonly slots?: Readonly<Record<string, T>>;
}
