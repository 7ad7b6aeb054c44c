import type { Float64Tensor } from '../arithmetic/float64.ts';
import { rounding, type NumberFormat } from '../arithmetic/formats.ts';
import { mapTensors, type AnswersByName } from './answers.ts';

/** Answers, every number of them rounded to a format. */
export const roundedTo = (
  format: NumberFormat,
  answers: AnswersByName<Float64Tensor>,
): AnswersByName<Float64Tensor> => {
  if (format === 'float64') return answers;
  const round = rounding(format);
  return mapTensors(answers, ({ shape, data }) => {
    const rounded = new Float64Array(data.length);
    for (let i = 0; i < data.length; i++) rounded[i] = round(data[i]!);
    return { shape, data: rounded };
  }) as AnswersByName<Float64Tensor>;
};
