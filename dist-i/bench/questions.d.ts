import { type Question } from '../spec/language/index.ts';
import { type Declaration } from '../src/subjects/subject.ts';
/** What the numbers of a question are like. */
export declare const kinds: readonly ['reals', 'dyadic', 'hostile', 'saturated', 'tiny', 'wide'];
export type Kind = (typeof kinds)[number];
/** A question, and what its numbers are like. */
export interface Drawn {
    readonly kind: Kind | 'clause';
    readonly question: Question;
}
/** The question of a number, and what its numbers are like: what the declaration leaves out is drawn again. */
export declare function questionAt(declaration: Declaration, seed: number, index: number, attempt?: number): Drawn;
