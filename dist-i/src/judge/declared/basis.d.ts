import { type Arithmetic, type Fault, type OwnForms, type OwnLoss, type Questions, type TensorData } from '../../../spec/language/index.ts';
import { type Float64Tensor } from '../../arithmetic/float64.ts';
import type { NumberFormat } from '../../arithmetic/formats.ts';
import type { AnswersByName } from '../answers.ts';
import { type Case } from '../law.ts';
/**
 * A declared loss as far as a subject's answers say what it is: the elements of the rows that it was asked for, unreduced,
 * and their gradients. Mutants are made of it: right elements, combined wrongly. Throws for rows that were not asked.
 */
export declare function formsOf(loss: OwnLoss, questions: Questions, answers: AnswersByName<TensorData>): OwnForms;
/** What the author's definition of a declared loss answers; the answers themselves where there is none. */
export declare function definedAnswers<T>(arithmetic: Arithmetic<T>, { clause, questions }: Pick<Case, 'clause' | 'questions'>, answers: AnswersByName<T>): AnswersByName<T>;
/** What a subject would have answered that is right but for this fault; or that has none. Throws where it says nothing. */
export declare function recombined(losses: readonly OwnLoss[], questions: Questions, answers: AnswersByName<TensorData>, format: NumberFormat, fault?: Fault): AnswersByName<Float64Tensor>;
