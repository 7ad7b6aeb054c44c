import { type Answer, type TensorData } from '../../spec/language/index.ts';
import type { Float64Tensor } from '../arithmetic/float64.ts';
import { type NumberFormat } from '../arithmetic/formats.ts';
export type AnswersByName<T> = Readonly<Record<string, Answer<T>>>;
/** Every tensor in a value, wherever it stands. */
export declare function mapTensors(value: unknown, map: (tensor: TensorData) => unknown): unknown;
type Shaped = {
    readonly shape: readonly number[];
};
/** The tensors of answers, in order. */
export declare function leavesOf<T extends Shaped>(value: unknown, found?: T[]): T[];
/** Two answers of one form, tensor by tensor. */
export declare function zipAnswers<A extends Shaped, B extends Shaped>(a: AnswersByName<A>, b: AnswersByName<B>, zip: (a: A, b: B) => B): AnswersByName<B>;
/**
 * An answer's tensors, one by one, along the form of a model answer, which says where tensors stand and of which
 * shapes. Throws a sentence for the first place where the answer is not of that form.
 */
export declare function mapAnswer(model: unknown, answer: unknown, map: (tensor: Float64Tensor, at: string) => unknown, at?: string): unknown;
/**
 * A subject's answers to all the questions of a case, of the form of the model answers and in the format that it
 * declares; or an error.
 */
export declare function checkedAnswers(model: AnswersByName<Shaped>, answers: Readonly<Record<string, unknown>>, format: NumberFormat): AnswersByName<Float64Tensor>;
export {};
