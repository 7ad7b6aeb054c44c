import type { Arithmetic, Cases, Clause, Equation, Example, Fault, OwnAnswer, OwnForms, OwnLoss, OwnQuestion } from '../../language/index.ts';
import { type OwnDrawn, type OwnPoint } from './cases.ts';
type Given = OwnPoint & OwnDrawn;
type Defined = Readonly<Record<string, OwnForms>>;
/** A clause about declared losses: the same for the losses of the reference and for those of any subject. */
export interface OwnClauseOf {
    readonly id: string;
    readonly says: string;
    readonly formula: string;
    /** Which cases count, of these losses. */
    readonly given: (losses: readonly OwnLoss[], defined: Defined) => Cases<OwnPoint, OwnDrawn>;
    readonly asks: (given: Given, loss: OwnLoss, losses: readonly OwnLoss[]) => Readonly<Record<string, OwnQuestion>>;
    readonly law: <T>(arithmetic: Arithmetic<T>, answers: Readonly<Record<string, OwnAnswer<T>>>, given: Given, loss: OwnLoss, 
    /** What the author's definition answers, where there is one; else the answers themselves. */
    defined: Readonly<Record<string, OwnAnswer<T>>>) => readonly Equation<T>[];
    readonly examples: readonly [Example<Given>, ...Example<Given>[]];
    readonly rejects: readonly [Fault, ...Fault[]];
    readonly source: string;
    /** How near both sides must be: see `Clause`. */
    readonly by: 'enclosure' | 'distance';
    readonly onlyIn?: 'float64';
    readonly usesDefinition?: true;
}
export declare function ownClause(of: OwnClauseOf, samples?: readonly OwnLoss[]): Clause;
export {};
