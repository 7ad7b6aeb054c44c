import { type Arithmetic, type Computation, type Definitions, type ObjectiveAnswer, type ObjectiveProblem, type PenaltySpec } from '../../language/index.ts';
type Penalized<T> = Pick<ObjectiveProblem<T>, 'parameters' | 'penalties'>;
export declare const placed: <P extends Pick<PenaltySpec, 'placed'>>(penalties: readonly P[], where: P['placed']) => P[];
/**
 * The loss of the data, and its gradient, with the penalties. Those inside the reduction are in the value already, and
 * each counts `inside` times in the gradient.
 */
export declare function penalized<T>(d: Definitions, arithmetic: Arithmetic<T>, { parameters, penalties }: Penalized<T>, ofData: ObjectiveAnswer<T>, inside: T): ObjectiveAnswer<T>;
export declare const objective: Computation<'objective'>;
export {};
