import type { Clause, DefinedLoss, DefinedOptimizer } from '../../../spec/language/index.ts';
import type { Declaration } from '../../subjects/subject.ts';
/** A clause as it is about this subject: one about declared losses, or update rules, is about those that the subject declares. */
export declare function aboutSubject(clause: Clause, declaration: Declaration, catalogue?: readonly (DefinedLoss | DefinedOptimizer)[]): Clause;
/** Why there is no case of such a clause; undefined where there is another reason. */
export declare function noCaseOf({ declared, ruled, given: { fixed } }: Clause, { name, format, ownLosses, ownOptimizers }: Declaration): string | undefined;
