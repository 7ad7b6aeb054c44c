import type * as tfjs from '@tensorflow/tfjs';
import type { ClipSpec, OptimizerName, OptimizerSpec, StepsAnswer, StepsQuestion, TensorData } from '../../spec/language/index.ts';
import { type Tensor, type Tf } from './tensors.ts';
export declare const optimizerNames: readonly OptimizerName[];
/** Why tfjs cannot take these hyper-parameters. */
export declare function cannotSet(tf: Tf, { name, ...given }: OptimizerSpec): string | undefined;
/** Why tfjs cannot start from a state or show the slots. */
export declare const cannotRemember: ({ optimizer: { name }, state, slots }: StepsQuestion) => string | undefined;
/** What is left out is zero. */
export declare const made: (tf: Tf, { name, ...given }: OptimizerSpec) => tfjs.Optimizer;
/** The rate of the next step: only descent has a setter for it, and the others read what they were constructed with. */
export declare function setRate(optimizer: tfjs.Optimizer, rate: number): void;
export declare function disposeOf(tf: Tf, optimizer: tfjs.Optimizer): void;
/** Takes steps: at which rate, and with which gradients of which variables. */
export type Apply = (rate: number, gradients: readonly (readonly [tfjs.Variable, Tensor])[]) => void;
/** An optimizer, as long as it is used. */
export declare function withOptimizer<A>(tf: Tf, spec: OptimizerSpec, clip: ClipSpec | undefined, use: (apply: Apply) => A): A;
export declare function answerSteps(tf: Tf, { clip, optimizer, parameter, steps }: StepsQuestion): StepsAnswer<TensorData>;
/**
 * Steps of an optimizer that remembers: `setWeights` and `getWeights` are asynchronous, and no scope of tensors may
 * stay open meanwhile.
 */
export declare function answerRemembering(tf: Tf, { clip, optimizer: spec, parameter, slots, state, steps }: StepsQuestion): Promise<StepsAnswer<TensorData>>;
