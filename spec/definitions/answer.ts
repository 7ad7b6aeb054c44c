import type { Answer, AnswerTo, Arithmetic, Definitions, Question } from '../language/index.ts';

/** The answer that these definitions give to a question, in this arithmetic. */
export function answer<T, Q extends Question>(d: Definitions, arithmetic: Arithmetic<T>, question: Q): AnswerTo<Q, T> {
  return answerAny(d, arithmetic, question) as AnswerTo<Q, T>;
}

function answerAny<T>(d: Definitions, arithmetic: Arithmetic<T>, question: Question): Answer<T> {
  const { exactly } = arithmetic;
  switch (question.ask) {
    case 'loss': {
      const { predictions, weights, valid, cotangent } = question;
      const { value, gradient } = d.loss(d, arithmetic, {
        ...question,
        predictions: exactly(predictions),
        weights: weights && exactly(weights),
        valid: valid && exactly(valid),
        cotangent: cotangent && exactly(cotangent),
        addends: [],
      });
      return { value, gradient };
    }
    case 'attempt':
      return d.attempt(d, arithmetic, question);
    case 'objective': {
      const { weights, bias } = question.parameters;
      const { value, gradient } = d.objective(d, arithmetic, { ...question, parameters: { weights: exactly(weights), bias: exactly(bias) } });
      return { value, gradient };
    }
    case 'steps':
      return d.steps(d, arithmetic, question);
    case 'training':
      return d.training(d, arithmetic, question);
    case 'accumulation':
      return d.accumulation(d, arithmetic, question);
  }
}
