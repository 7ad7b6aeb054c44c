import type { Clause } from '../../spec/language/index.ts';
import { type Declaration } from '../subjects/subject.ts';
import type { Exception } from './verdict.ts';
/** A clause as a subject is asked it, and the values of options that it is not asked, each with the reason. */
export interface Asked {
    readonly clause: Clause;
    readonly leftOut: readonly Exception[];
}
/**
 * The clause with points that hold every pair of the options that a subject declares, where its points are a covering
 * array: else a pair would not be asked for want of a third option that stands beside it in the array of all.
 */
export declare function askedOf(clause: Clause, declaration: Declaration): Asked;
