import { type Float64Tensor } from '../arithmetic/float64.ts';
import { type AnswersByName } from './answers.ts';
import { type Case } from './law.ts';
import type { SideNames } from './verdict.ts';
/**
 * The names of both sides of the equation at this place of a law; nothing where the law says it in too many words.
 */
export declare function sideNames(one: Case, answers: AnswersByName<Float64Tensor>, place: number): SideNames | undefined;
/** The questions of a case, by their names, whose answers its law holds against what the definitions answer. */
export declare function definedIn(one: Case, right: AnswersByName<Float64Tensor>): ReadonlySet<string>;
