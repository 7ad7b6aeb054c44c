import type { Clause, OwnLoss, Questions } from '../../../spec/language/index.ts';
/** The declared loss that the questions of a clause are about. */
export declare function lossOf({ declared }: Clause, questions: Questions): OwnLoss;
