import { type GradedSetup } from './parts.ts';
import type { Setup } from '../../spec/definitions/translation.ts';
import type { Change, GivenSetup, Refusal } from './translation.ts';
export declare const refused: (refusal: Refusal) => {
    readonly kind: 'refused';
    readonly refusal: Refusal;
};
/** Whether the degrees of its numbers are known. */
export declare const isRule: (optimizer: GivenSetup['optimizer']) => optimizer is GradedSetup['optimizer'];
/** Whether there is a definition of it. */
export declare const isDefined: (optimizer: GradedSetup['optimizer']) => optimizer is Setup['optimizer'];
/** Every number of a set-up, with what it is afterwards. */
export declare function changesOf(before: GradedSetup, after: GradedSetup): Change[];
/** The first number that no float64 holds any more. */
export declare function lostIn(changes: readonly Change[], { state }: GradedSetup): Refusal | undefined;
