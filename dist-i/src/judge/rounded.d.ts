import type { Float64Tensor } from '../arithmetic/float64.ts';
import { type NumberFormat } from '../arithmetic/formats.ts';
import { type AnswersByName } from './answers.ts';
/** Answers, every number of them rounded to a format. */
export declare const roundedTo: (format: NumberFormat, answers: AnswersByName<Float64Tensor>) => AnswersByName<Float64Tensor>;
