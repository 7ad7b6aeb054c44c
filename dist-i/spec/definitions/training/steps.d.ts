import { type Arithmetic, type ClipSpec, type Computation, type Definitions, type GivenStep, type OptimizerSpec, type OptimizerState } from '../../language/index.ts';
/** A parameter before its first step. */
export declare const atRest: <T>(theta: T) => OptimizerState<T>;
/**
 * One step, with its decay: coupled decay joins the gradient; decoupled and independent decay are taken from the
 * parameter beside the step.
 */
export declare function step<T>(d: Definitions, arithmetic: Arithmetic<T>, state: OptimizerState<T>, gradient: T, rate: number, optimizer: OptimizerSpec): OptimizerState<T>;
/** The gradients of all parameters after clipping, where there is any. */
export declare const clipped: <T>(d: Definitions, arithmetic: Arithmetic<T>, clip: ClipSpec | undefined, gradients: readonly T[], parameters: readonly T[]) => readonly T[];
/** The optimizer of a step in which some of its numbers have another value. */
export declare const optimizerAt: (optimizer: OptimizerSpec, { hyper, decay: coefficient }: Pick<GivenStep, 'hyper' | 'decay'>) => OptimizerSpec;
export declare const steps: Computation<'steps'>;
