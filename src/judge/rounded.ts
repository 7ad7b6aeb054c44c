import type { Float64Tensor } from '../arithmetic/float64.ts';
import { rounding, type NumberFormat } from '../arithmetic/formats.ts';
import { mapTensors, type AnswersByName } from './answers.ts';

/** Answers, every number of them rounded to a format. */
export const roundedTo = (
  format: NumberFormat,
  answers: AnswersByName<Float64Tensor>,
): AnswersByName<Float64Tensor> => {
  const round = rounding(format);
  return mapTensors(answers, ({ shape, data }) => ({
    shape,
    data: Float64Array.from(data, round),
  })) as AnswersByName<Float64Tensor>;
};
