import { type Arithmetic, type Computation, type LossProblem, type LossQuestion } from '../../language/index.ts';
/** The problem that a question poses, its tensors as numbers of an arithmetic. */
export declare const problemOf: <T>({ fromData }: Arithmetic<T>, { predictions, weights, valid, cotangent, direction, ...question }: Omit<LossQuestion, 'ask'>) => LossProblem<T>;
/** A number with what is added to it: the sum of that, or one after another. */
export declare function together<T>({ add, anyOf }: Arithmetic<T>, to: T, addends: readonly T[]): T;
export declare const loss: Computation<'loss'>;
