import type { Arithmetic, AttemptAnswer, AttemptQuestion, Definitions } from '../../language/index.ts';
/**
 * What comes of a loss question that may be refused: for what it asks, or because there is nothing to reduce and that
 * is declared an error.
 */
export declare function attempt<T>(d: Definitions, arithmetic: Arithmetic<T>, question: AttemptQuestion): AttemptAnswer<T>;
