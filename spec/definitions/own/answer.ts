import { exactInputs } from './inputs.ts';
import type { Arithmetic, Definitions, OwnAnswer, OwnQuestion } from '../../language/index.ts';

/** The answer to a question about an own loss, by its elements and by how they are reduced. */
export function answerOwn<T>({ own }: Definitions, arithmetic: Arithmetic<T>, question: OwnQuestion): OwnAnswer<T> {
  const { fromData } = arithmetic;
  const forms = own.losses[question.loss];
  if (forms === undefined) throw new RangeError(`there is no definition of a loss '${question.loss}'`);
  const inputs = exactInputs(arithmetic, question.inputs);
  const { reduction, cotangent } = question;
  const elements = forms.elements(arithmetic, inputs, question);
  const problem = { elements, inputs, reduction, cotangent: cotangent && fromData(cotangent) };
  const value = own.value(arithmetic, problem);
  if (question.valueOnly) return { value, gradient: {} };
  return { value, gradient: forms.pullback(arithmetic, inputs, own.upstream(arithmetic, problem), question) };
}
