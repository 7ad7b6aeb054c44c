import type * as jaxJs from '@jax-js/jax';
import { type LossAnswer, type LossQuestion, type Question, type TensorData } from '../../spec/language/index.ts';
type Jax = typeof jaxJs;
/** Why there is nothing in jax-js for what a question combines; undefined when there is. */
export declare function notOffered(question: Question): string | undefined;
export declare function answerLoss(jax: Jax, question: LossQuestion): LossAnswer<TensorData>;
export {};
