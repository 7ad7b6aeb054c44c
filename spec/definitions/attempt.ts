import type { Arithmetic, AttemptAnswer, AttemptQuestion, Definitions, LossQuestion } from '../language/index.ts';

/** What comes of a loss question that may be refused: for what it asks, or because there is nothing to reduce and that is declared an error. */
export function attempt<T>(d: Definitions, arithmetic: Arithmetic<T>, question: AttemptQuestion): AttemptAnswer<T> {
  const { constant, exactly, select } = arithmetic;
  if (d.refusal(d, question) !== undefined) return { refused: constant(1), value: constant(0) };
  const { predictions, weights, valid, cotangent, reduction, ...rest } = question as Omit<LossQuestion, 'ask'>;
  const { value, nothing } = d.loss(d, arithmetic, {
    ...rest,
    reduction,
    predictions: exactly(predictions),
    weights: weights && exactly(weights),
    valid: valid && exactly(valid),
    cotangent: cotangent && exactly(cotangent),
    addends: [],
  });
  const isError = reduction.ofNothing === 'mean-is-refused' || reduction.ofNothing === 'max-is-refused';
  return isError ? { refused: nothing, value: select(nothing, constant(0), value) } : { refused: constant(0), value };
}
