import type { Clause, DefinedLoss, DefinedOptimizer } from '../../spec/language/index.ts';
import type { Subject } from '../subjects/subject.ts';
import type { JudgeOptions } from './judge.ts';
/** What authors define. */
export type Catalogue = readonly (DefinedLoss | DefinedOptimizer)[];
/** Which clauses to judge by, all of them by default, and how closely. */
export interface CheckOptions extends Partial<JudgeOptions> {
    /** Ids, globs or clauses: `['gradient/limit', 'sgd/*']`. They are judged in reading order. */
    readonly clauses?: readonly (string | Clause)[] | undefined;
    /** Definitions of losses and update rules that the subject declares as its own, by `defineLoss` and `defineOptimizer`. */
    readonly catalogue?: Catalogue | undefined;
    /** Whether a subject does not conform where a clause is inconclusive. */
    readonly strict?: boolean | undefined;
}
/**
 * The clauses that are chosen by id, glob or themselves, in reading order; those of others come after those of the
 * specification. @throws TypeError or RangeError, with the function's name, for what is no clause
 */
export declare function chosenClauses(chosen: CheckOptions['clauses'], where: string): readonly Clause[];
/** @throws TypeError unless it is a subject with a declaration that can be understood */
export declare function requireSubject(subject: Subject, where: string): void;
/** @throws TypeError or RangeError for the first option that is none, or that cannot be used, with what to give */
export declare function requireCheckOptions(given: CheckOptions, where: string): void;
/** @throws TypeError for what is no list of losses made by defineLoss, and update rules made by defineOptimizer */
export declare function requireCatalogue(catalogue: unknown, where: string): asserts catalogue is Catalogue;
