import type { Arithmetic, Definitions, OwnAnswer, OwnLoss, OwnQuestion, OwnTerm } from '../../language/index.ts';
/** The answer to a question about an own loss, by its elements and by how they are reduced. */
export declare function answerOwn<T>(d: Definitions, arithmetic: Arithmetic<T>, question: OwnQuestion): OwnAnswer<T>;
/** The question about a term: its own inputs, and its own mean. */
export declare function termQuestion(losses: readonly OwnLoss[], { inputs, valueOnly }: OwnQuestion, { loss, mean }: OwnTerm): OwnQuestion;
