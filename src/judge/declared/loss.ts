import type { Clause, OwnLoss, OwnQuestion, Questions } from '../../../spec/language/index.ts';

/** The declared loss that the questions of a clause are about. */
export function lossOf({ declared }: Clause, questions: Questions): OwnLoss {
  const [question] = Object.values(questions) as [OwnQuestion];
  return declared!.losses.find(({ name }) => name === question.loss)!;
}
